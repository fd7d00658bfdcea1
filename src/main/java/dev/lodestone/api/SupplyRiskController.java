package dev.lodestone.api;

import dev.lodestone.api.Concentration.ConcentrationStatement;
import dev.lodestone.chokepoint.SupplierShare;
import dev.lodestone.chokepoint.SupplyRisk.Supplier;
import dev.lodestone.chokepoint.SupplyRiskRange;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for the supply risk of raw materials. */
@Controller
final class SupplyRiskController {
  private final Reading reading;

  SupplyRiskController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  SupplyRisk supplyRisk(
      @Argument String of,
      @Argument SupplyRiskParameters parameters,
      @Argument @Nullable LocalDate asOf,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    parameters.check();
    LocalDate day = reading.day(asOf);
    SupplyGraph graph = reading.graph(env);
    int item = reading.requireItem(env, "of", of);
    parameters
        .countries()
        .forEach(one -> reading.requireNode(env, "parameters.countries.country", one.country()));
    Optional<ConcentrationStatement> statement =
        graph.supply(item, day).frame().map(frame -> ConcentrationStatement.of(graph, day, frame));
    List<Supplier> global = statement.map(one -> global(graph, one, parameters)).orElse(List.of());
    List<Supplier> european = parameters.european();
    return new SupplyRisk(
        of,
        day,
        statement.orElse(null),
        global.isEmpty() && european.isEmpty()
            ? null
            : SupplyRiskRange.of(global, european, parameters.material()),
        parameters.economicImportance() == null
            ? null
            : BigDecimal.valueOf(parameters.economicImportance()),
        Completeness.of(env, graph, day, List.of(), began));
  }

  private static List<Supplier> global(
      SupplyGraph graph, ConcentrationStatement statement, SupplyRiskParameters parameters) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (SupplierShare share : statement.found().suppliers()) {
      amounts.merge(graph.id(share.supplier()), BigDecimal.valueOf(share.share()), BigDecimal::add);
    }
    return parameters.global(amounts, statement.found().concentration().total());
  }

  @SchemaMapping
  CompletableFuture<Item> item(SupplyRisk supplyRisk, DataFetchingEnvironment env) {
    return reading.entity(env, Item.class, supplyRisk.id());
  }
}
