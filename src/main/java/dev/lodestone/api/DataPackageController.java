package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.PackageRecord;
import dev.lodestone.supplygraph.SupplyGraphs;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for data packages: which are loaded, and who states what about an entity. */
@Controller
final class DataPackageController {
  private final SupplyGraphs graphs;
  private final Reading reading;
  private final Believing believing;

  DataPackageController(SupplyGraphs graphs, Reading reading, Believing believing) {
    this.graphs = graphs;
    this.reading = reading;
    this.believing = believing;
  }

  @QueryMapping
  List<DataPackage> packages(@Argument @Nullable OffsetDateTime knownAt) {
    List<PackageRecord> packages =
        knownAt == null ? graphs.packages() : graphs.packagesAt(knownAt).packages();
    return packages.stream().map(DataPackage::new).toList();
  }

  @SchemaMapping
  @Nullable String dataPackage(Entity entity) {
    return entity.record().provenance().dataPackage();
  }

  @SchemaMapping
  CompletableFuture<List<EntityStatement>> otherStatements(
      Entity entity, @Argument @Nullable List<String> packages, DataFetchingEnvironment env) {
    Belief belief = packages == null ? Believing.of(env) : believing.of(env, packages);
    return reading
        .statements(env, entity.id(), belief)
        .thenApply(
            statements ->
                statements.stream()
                    .map(statement -> EntityStatement.of(entity.record(), statement))
                    .toList());
  }
}
