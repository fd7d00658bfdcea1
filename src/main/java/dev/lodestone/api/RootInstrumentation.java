package dev.lodestone.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.execution.instrumentation.parameters.InstrumentationReactiveResultsParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * All instrumentations for an operation and the fields at its root, none for the fields below:
 * there each would be asked four times for nothing.
 */
final class RootInstrumentation extends SimplePerformantInstrumentation {
  private static final int ROOT = 1;

  private final Instrumentation all;

  RootInstrumentation(Instrumentation all) {
    this.all = all;
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    return parameters.getExecutionStepInfo().getPath().getLevel() == ROOT
        ? all.instrumentDataFetcher(fetcher, parameters, state)
        : fetcher;
  }

  @Override
  public @Nullable CompletableFuture<InstrumentationState> createStateAsync(
      InstrumentationCreateStateParameters parameters) {
    return all.createStateAsync(parameters);
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
      InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    return all.beginExecution(parameters, state);
  }

  @Override
  public @Nullable InstrumentationContext<Document> beginParse(
      InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    return all.beginParse(parameters, state);
  }

  @Override
  public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
      InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
    return all.beginValidation(parameters, state);
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    return all.beginExecuteOperation(parameters, state);
  }

  @Override
  public @Nullable InstrumentationContext<Void> beginReactiveResults(
      InstrumentationReactiveResultsParameters parameters, @Nullable InstrumentationState state) {
    return all.beginReactiveResults(parameters, state);
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
      InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
    return all.beginSubscribedFieldEvent(parameters, state);
  }

  @Override
  public ExecutionInput instrumentExecutionInput(
      ExecutionInput input,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    return all.instrumentExecutionInput(input, parameters, state);
  }

  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables asked,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    return all.instrumentDocumentAndVariables(asked, parameters, state);
  }

  @Override
  public GraphQLSchema instrumentSchema(
      GraphQLSchema schema,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    return all.instrumentSchema(schema, parameters, state);
  }

  @Override
  public ExecutionContext instrumentExecutionContext(
      ExecutionContext context,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    return all.instrumentExecutionContext(context, parameters, state);
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    return all.instrumentExecutionResult(result, parameters, state);
  }
}
