package dev.lodestone.api;

import graphql.ExecutionResult;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out on what beside the graph an answer will rest, from the operation as it is asked: a
 * field may rest on less, never on more.
 */
final class GroundReader extends SimplePerformantInstrumentation {
  private static final String DAY = "asOf";

  /** How a job goes is not written in the graph. */
  private static final Set<String> JOBS = Set.of("Query.chokepointSearch", "Query.packageLoad");

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    ExecutionContext context = parameters.getExecutionContext();
    Ground.Found found = context.getGraphQLContext().get(Ground.Found.class);
    if (found != null) {
      QueryTraverser.newQueryTraverser()
          .schema(context.getGraphQLSchema())
          .document(context.getDocument())
          .operationName(context.getExecutionInput().getOperationName())
          .coercedVariables(context.getCoercedVariables())
          .build()
          .visitPreOrder(
              new QueryVisitorStub() {
                @Override
                public void visitField(QueryVisitorFieldEnvironment field) {
                  read(field, found);
                }
              });
    }
    return SimpleInstrumentationContext.noOp();
  }

  private static void read(QueryVisitorFieldEnvironment field, Ground.Found found) {
    if (field.isTypeNameIntrospectionField()) {
      return;
    }
    GraphQLFieldDefinition definition = field.getFieldDefinition();
    if (definition.getName().equals("elapsedMs")) {
      found.add(Ground.TIME_TAKEN);
    }
    if (JOBS.contains(field.getFieldsContainer().getName() + "." + definition.getName())) {
      found.add(Ground.MOMENT);
    }
    for (GraphQLArgument argument : definition.getArguments()) {
      if (leavesDayOpen(
          argument.getName(), argument.getType(), field.getArguments().get(argument.getName()))) {
        found.add(Ground.TODAY);
      }
    }
  }

  /** Whether the day is left open, or is in what is given, or would be in what is not. */
  private static boolean leavesDayOpen(String name, GraphQLInputType type, @Nullable Object value) {
    if (name.equals(DAY)) {
      return value == null;
    }
    if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input)) {
      return false;
    }
    return switch (value) {
      case null -> input.getFieldDefinition(DAY) != null;
      case Collection<?> list -> list.stream().anyMatch(one -> leavesDayOpen(name, input, one));
      case Map<?, ?> given -> leavesDayOpen(input, given);
      default -> true;
    };
  }

  private static boolean leavesDayOpen(GraphQLInputObjectType type, Map<?, ?> given) {
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      boolean isGiven = given.get(field.getName()) != null;
      if ((isGiven || field.getName().equals(DAY))
          && leavesDayOpen(field.getName(), field.getType(), given.get(field.getName()))) {
        return true;
      }
    }
    return false;
  }
}
