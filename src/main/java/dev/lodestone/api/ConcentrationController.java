package dev.lodestone.api;

import dev.lodestone.chokepoint.ConcentrationLevel;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for the concentration of supplies. */
@Controller
final class ConcentrationController {
  static final int MAX_ITEMS = 100;

  private final Reading reading;

  ConcentrationController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  Concentration concentration(
      @Argument String of,
      @Argument ConcentrationLevel by,
      @Argument @Nullable LocalDate asOf,
      DataFetchingEnvironment env) {
    return one(of, by, reading.day(asOf), env);
  }

  @QueryMapping
  List<Concentration> concentrations(
      @Argument List<String> of,
      @Argument ConcentrationLevel by,
      @Argument @Nullable LocalDate asOf,
      DataFetchingEnvironment env) {
    if (of.isEmpty() || of.size() > MAX_ITEMS) {
      throw RequestException.badArgument("of", of.size() + " ids", "1 to " + MAX_ITEMS + " ids");
    }
    LocalDate day = reading.day(asOf);
    return of.stream().map(id -> one(id, by, day, env)).toList();
  }

  private Concentration one(
      String of, ConcentrationLevel by, LocalDate day, DataFetchingEnvironment env) {
    long began = System.nanoTime();
    SupplyGraph graph = reading.graph(env);
    int item = reading.requireItem(env, "of", of);
    return Concentration.of(
        graph, item, by, day, Completeness.of(env, graph, day, List.of(), began));
  }

  @SchemaMapping
  CompletableFuture<Item> item(Concentration concentration, DataFetchingEnvironment env) {
    return reading.entity(env, Item.class, concentration.id());
  }

  @SchemaMapping
  CompletableFuture<Entity> supplier(
      Concentration.SupplierShare supplierShare, DataFetchingEnvironment env) {
    return reading.entity(
        env, Entity.class, supplierShare.graph().id(supplierShare.computed().supplier()));
  }
}
