package dev.lodestone.api;

import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.Field;
import graphql.schema.DataFetcher;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.List;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/**
 * Observes operations, batches, and of the fields those at the root: they are what is asked. A page
 * has a thousand others, most of which read what is there already.
 */
final class RootFieldObservations extends GraphQlObservationInstrumentation {
  RootFieldObservations(ObservationRegistry registry) {
    super(registry);
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      InstrumentationState state) {
    boolean isRoot = parameters.getEnvironment().getExecutionStepInfo().getPath().getLevel() == 1;
    return isRoot
        ? withinOperation(
            super.instrumentDataFetcher(
                isAlone(parameters) ? adopting(fetcher) : fetcher, parameters, state))
        : fetcher;
  }

  /**
   * Else the span that is open in the thread, that of the request, would be taken for the parent.
   */
  private static DataFetcher<?> withinOperation(DataFetcher<?> observed) {
    return environment -> {
      Observation operation =
          environment.getGraphQlContext().get(ObservationThreadLocalAccessor.KEY);
      if (operation == null) {
        return observed.get(environment);
      }
      try (Observation.Scope _ = operation.openScope()) {
        return observed.get(environment);
      }
    };
  }

  private static boolean isAlone(InstrumentationFieldFetchParameters parameters) {
    List<?> selected =
        parameters.getExecutionContext().getOperationDefinition().getSelectionSet().getSelections();
    return selected.size() == 1 && selected.getFirst() instanceof Field;
  }

  /**
   * What is done in other threads for an operation belongs to the observation that its context
   * carries: from now on that of its one field, with all below.
   */
  private static DataFetcher<?> adopting(DataFetcher<?> fetcher) {
    return environment -> {
      if (environment.getLocalContext() instanceof GraphQLContext local) {
        Object observation = local.get(ObservationThreadLocalAccessor.KEY);
        if (observation != null) {
          environment.getGraphQlContext().put(ObservationThreadLocalAccessor.KEY, observation);
        }
      }
      return fetcher.get(environment);
    };
  }
}
