package dev.lodestone.api;

import dev.lodestone.http.LimitSettings;
import graphql.ExecutionResult;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.parser.exceptions.ParseCancelledTooManyNumericLiteralCharactersException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Refuses documents that are too large before they are validated, then operations that cost too
 * much before they are answered; and tells in each answer what the operation is estimated to cost.
 */
final class OperationLimits extends SimplePerformantInstrumentation {
  private final LimitSettings limits;

  OperationLimits(LimitSettings limits) {
    this.limits = limits;
  }

  /** What {@link #beginExecuteOperation} found out for {@link #instrumentExecutionResult}. */
  private record Estimate(int cost) {}

  /** Which limit of the parser was hit; its message is in the language of the client. */
  private record ParserLimit(String limit, int allowed) {}

  ParserOptions parserOptions() {
    return ParserOptions.getDefaultOperationParserOptions()
        .transform(
            options ->
                options
                    .maxCharacters(limits.maxCharacters())
                    .maxTokens(limits.maxTokens())
                    .maxWhitespaceTokens(limits.maxWhitespaceTokens()));
  }

  @Override
  public @Nullable InstrumentationContext<Document> beginParse(
      InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    return SimpleInstrumentationContext.whenCompleted(
        (document, thrown) ->
            findParserLimit(thrown)
                .ifPresent(hit -> parameters.getGraphQLContext().put(ParserLimit.class, hit)));
  }

  private Optional<ParserLimit> findParserLimit(@Nullable Throwable thrown) {
    return switch (thrown) {
      case ParseCancelledTooManyCharsException hit ->
          Optional.of(new ParserLimit("maxCharacters", limits.maxCharacters()));
      case ParseCancelledTooDeepException hit ->
          Optional.of(new ParserLimit("maxRuleDepth", ParserOptions.MAX_RULE_DEPTH));
      case ParseCancelledTooManyNumericLiteralCharactersException hit ->
          Optional.of(
              new ParserLimit(
                  "maxNumericLiteralCharacters", ParserOptions.MAX_NUMERIC_LITERAL_CHARACTERS));
      case ParseCancelledException hit
          when String.valueOf(hit.getMessage()).contains("whitespace") ->
          Optional.of(new ParserLimit("maxWhitespaceTokens", limits.maxWhitespaceTokens()));
      case ParseCancelledException hit ->
          Optional.of(new ParserLimit("maxTokens", limits.maxTokens()));
      case null, default -> Optional.empty();
    };
  }

  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables asked,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    DocumentSize.check(asked.getDocument(), asked.getVariables(), limits);
    return asked;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    ExecutionContext context = parameters.getExecutionContext();
    int cost =
        QueryComplexityCalculator.newCalculator()
            .schema(context.getGraphQLSchema())
            .document(context.getDocument())
            .operationName(context.getExecutionInput().getOperationName())
            .variables(context.getCoercedVariables())
            .fieldComplexityCalculator(Cost::of)
            .build()
            .calculate();
    context.getGraphQLContext().put(Estimate.class, new Estimate(cost));
    if (cost > limits.maxCost()) {
      throw new LimitExceededException(
          "the operation costs about %d, and at most %d are allowed: ask for fewer entries (`first`)"
              .formatted(cost, limits.maxCost()),
          "maxCost",
          limits.maxCost());
    }
    return SimpleInstrumentationContext.noOp();
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    ParserLimit hit = parameters.getGraphQLContext().get(ParserLimit.class);
    if (hit != null) {
      return CompletableFuture.completedFuture(
          new LimitExceededException(
                  "the document was not read to its end: it goes beyond " + hit.limit(),
                  hit.limit(),
                  hit.allowed())
              .toExecutionResult());
    }
    Estimate estimate = parameters.getGraphQLContext().get(Estimate.class);
    if (estimate == null) {
      return CompletableFuture.completedFuture(result);
    }
    Map<Object, Object> extensions = new LinkedHashMap<>();
    if (result.getExtensions() != null) {
      extensions.putAll(result.getExtensions());
    }
    extensions.put("cost", Map.of("estimated", estimate.cost(), "allowed", limits.maxCost()));
    return CompletableFuture.completedFuture(
        result.transform(builder -> builder.extensions(extensions)));
  }
}
