package dev.lodestone.api;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for items: what they are made of, who supplies them, what uses and controls them. */
@Controller
final class ItemController {
  private final EntityLists lists;
  private final Reading reading;

  ItemController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @SchemaMapping
  List<Item.Slot> recipe(
      Item item, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    SupplyGraph graph = reading.graph(env);
    LocalDate day = reading.day(asOf);
    if (Hypothetical.is(item)) {
      return List.of();
    }
    return graph.recipe(node(graph, item), day).stream()
        .map(
            slot ->
                new Item.Slot(
                    slot.name(),
                    slot.needs(),
                    slot.alternatives().stream()
                        .map(
                            one ->
                                new Item.Alternative(
                                    new Dependency(graph, one.dependency(), day), one.rank()))
                        .toList()))
        .toList();
  }

  @SchemaMapping
  Item.Supply supply(Item item, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    SupplyGraph graph = reading.graph(env);
    LocalDate day = reading.day(asOf);
    if (Hypothetical.is(item)) {
      return Item.Supply.NOTHING;
    }
    dev.lodestone.supplygraph.Supply supply = graph.supply(node(graph, item), day);
    return new Item.Supply(
        supply.list(),
        supply.frame().stream().flatMap(frame -> Item.SupplyShare.of(graph, day, frame)).toList(),
        supply.frame().map(frame -> Shares.toFraction(frame.residual())).orElse(null),
        supply.producers().stream()
            .map(one -> new Facility.Production(new Dependency(graph, one.dependency(), day)))
            .toList(),
        supply.otherFrames().stream()
            .flatMap(frame -> Item.SupplyShare.of(graph, day, frame))
            .toList());
  }

  @SchemaMapping
  ListConnection<Facility.Production> facilitiesConnection(
      Item.Supply supply, @Arguments PageArguments page) {
    return ListConnection.keyed(
        "supply/facilities", page, supply.facilities(), one -> one.via().fromKey());
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<Product>> usedIn(
      Item item,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    List<Dependency> uses =
        Dependency.at(
            reading.graph(env), item.id(), DependencyKind.REQUIRES, false, reading.day(asOf));
    return lists.page(env, Product.class, Dependency.fromIds(uses), "usedIn", page);
  }

  @SchemaMapping
  List<LicenseRegime.Control> regimes(
      Item item, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    SupplyGraph graph = reading.graph(env);
    LocalDate day = reading.day(asOf);
    if (Hypothetical.is(item)) {
      return List.of();
    }
    return graph.controlsOn(node(graph, item), day).stream()
        .map(control -> LicenseRegime.Control.on(graph, day, control))
        .toList();
  }

  private static int node(SupplyGraph graph, Item item) {
    OptionalInt node = graph.find(item.id());
    return node.orElseThrow(() -> Reading.changed(item.id()));
  }

  @SchemaMapping
  CompletableFuture<Item> item(Item.Alternative alternative, DataFetchingEnvironment env) {
    return reading.entity(env, Item.class, alternative.via().toId());
  }

  @SchemaMapping
  CompletableFuture<@Nullable Quantity> quantity(
      Item.Alternative alternative, DataFetchingEnvironment env) {
    return reading.fact(env, alternative.via()).thenApply(Quantity::find);
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> penalty(
      Item.Alternative alternative, DataFetchingEnvironment env) {
    return reading
        .fact(env, alternative.via())
        .thenApply(fact -> Properties.text(fact.properties(), "penalty"));
  }

  @SchemaMapping
  CompletableFuture<Country> country(Item.SupplyShare supplyShare, DataFetchingEnvironment env) {
    return reading.entity(env, Country.class, supplyShare.via().fromId());
  }
}
