package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import reactor.core.publisher.Mono;

/**
 * Answers the fields of things with as little as they need. A page has thousands of them: each
 * reads what is at hand or joins a batch, which has a context of its own, so that none needs the
 * context of the request in its thread, nor the instrumentation, which looks at roots only. What
 * comes at once goes on at once, without a future.
 */
final class FieldsBelow extends GraphQLTypeVisitorStub
    implements BeanPostProcessor, RuntimeWiringConfigurer {
  private static final String ENTITY = "Entity";

  /** Besides the things themselves. Analyses are not among them: a client that goes ends those. */
  private static final Set<String> PLAIN =
      Set.of(
          "Alternative",
          "ChokepointMember",
          "Control",
          "Dependency",
          "DependencyGraphNode",
          "Hop",
          "Ownership",
          "Production",
          "ReachableConnection",
          "ReachableEdge",
          "RegimeEvent",
          "Slot",
          "Supply",
          "SupplyShare",
          "Trace",
          "WitnessStep");

  @SuppressWarnings("rawtypes")
  private static final Map<String, DataFetcher> OF_ENTITIES =
      Map.of(
          "id", new OfEntity(Entity::id),
          "kind", new OfEntity(Entity::kind),
          "name", new OfEntity(Entity::name));

  private final Map<FieldCoordinates, DataFetcher<?>> fetchers = new LinkedHashMap<>();

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    for (EntityKind kind : EntityKind.values()) {
      wiring.type(kind.label(), type -> type.dataFetchers(OF_ENTITIES));
    }
  }

  /** Sees each field before it is wrapped in the context of its operation. */
  @Override
  public TraversalControl visitGraphQLFieldDefinition(
      GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
    if (context.getParentNode() instanceof GraphQLObjectType parent && isPlain(parent)) {
      FieldCoordinates place = FieldCoordinates.coordinates((GraphQLFieldsContainer) parent, field);
      GraphQLCodeRegistry.Builder registry =
          context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
      if (registry.hasDataFetcher(place)) {
        DataFetcher<?> fetcher = registry.getDataFetcher(place, field);
        fetchers.put(place, fetcher instanceof OfEntity ? fetcher : new AtOnce(fetcher));
      }
    }
    return TraversalControl.CONTINUE;
  }

  private static boolean isPlain(GraphQLObjectType type) {
    return isEntity(type) || PLAIN.contains(type.getName());
  }

  private static boolean isEntity(GraphQLImplementingType type) {
    return type.getInterfaces().stream().anyMatch(one -> one.getName().equals(ENTITY));
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof GraphQlSource source ? new Source(source, fetchers) : bean;
  }

  /** The same schema and engine, but for the fields that are plain. */
  private record Source(GraphQLSchema schema, GraphQL graphQl) implements GraphQlSource {
    Source(GraphQlSource source, Map<FieldCoordinates, DataFetcher<?>> fetchers) {
      GraphQLSchema schema =
          source
              .schema()
              .transformWithoutTypes(
                  changed ->
                      changed.codeRegistry(
                          source
                              .schema()
                              .getCodeRegistry()
                              .transform(registry -> fetchers.forEach(registry::dataFetcher))));
      GraphQL engine = source.graphQl();
      this(
          schema,
          engine.transform(
              changed ->
                  changed
                      .schema(schema)
                      .instrumentation(new RootInstrumentation(engine.getInstrumentation()))));
    }
  }

  /** Reads what an entity is made of. */
  private record OfEntity(Function<Entity, Object> value) implements LightDataFetcher<Object> {
    @Override
    public Object get(
        GraphQLFieldDefinition field,
        Object source,
        Supplier<DataFetchingEnvironment> environment) {
      return value.apply((Entity) source);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
      return value.apply(Objects.requireNonNull(environment.<Entity>getSource()));
    }
  }

  /** Unpacks what is there already. Below a subscription Spring gives what is to come as a Mono. */
  private record AtOnce(DataFetcher<?> fetcher) implements DataFetcher<Object> {
    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
      Object given = fetcher.get(environment);
      Object answer = given instanceof Mono<?> mono ? mono.toFuture() : given;
      return answer instanceof CompletableFuture<?> future && future.state() == Future.State.SUCCESS
          ? future.resultNow()
          : answer;
    }
  }
}
