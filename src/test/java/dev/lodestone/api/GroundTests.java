package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.Truncation;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ResultPath;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that a bound has cut. */
class GroundTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @ParameterizedTest
  @EnumSource(Bound.class)
  void onlyWhatTimeHasEndedIsNotTagged(Bound bound) {
    Ground.Found found = new Ground.Found();
    DataFetchingEnvironment env =
        DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
            .graphQLContext(GraphQLContext.newContext().of(Ground.Found.class, found).build())
            .document(Parser.parse("{ a }"))
            .variables(Map.of())
            .executionStepInfo(
                ExecutionStepInfo.newExecutionStepInfo()
                    .type(Scalars.GraphQLString)
                    .path(ResultPath.parse("/a"))
                    .build())
            .build();

    Completeness.of(
        env,
        Graphs.parse("a <- b"),
        DAY,
        List.of(new Truncation(Bound.LENGTH, 1), new Truncation(bound, 1)),
        System.nanoTime());

    assertThat(new AnswerTag("question", new GraphVersion("v"), DAY).of(found).isEmpty())
        .isEqualTo(bound == Bound.TIME || bound == Bound.UNFINISHED);
  }
}
