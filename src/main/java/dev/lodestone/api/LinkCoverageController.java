package dev.lodestone.api;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import dev.lodestone.walk.LinkCoverage;
import dev.lodestone.walk.LinkCoverages;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how the links of chains are known. */
@Controller
final class LinkCoverageController {
  private static final int MOST = 100;

  private final Reading reading;

  LinkCoverageController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  LinkCoverageAnswer linkCoverage(
      @Argument List<String> of, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    long began = System.nanoTime();
    if (of.isEmpty() || of.size() > MOST) {
      throw RequestException.badArgument("of", of.size() + " ids", "1 to " + MOST + " ids");
    }
    LocalDate day = reading.day(asOf);
    SupplyGraph graph = reading.graph(env);
    List<LinkCoverageAnswer.OfItem> coverages = new ArrayList<>();
    boolean isCut = false;
    for (String id : of) {
      LinkCoverage coverage = LinkCoverages.of(graph, reading.requireItem(env, "of", id), day);
      isCut |= coverage.isCut();
      coverages.add(new LinkCoverageAnswer.OfItem(id, coverage));
    }
    List<Truncation> truncatedBy =
        isCut ? List.of(new Truncation(Bound.COUNT, LinkCoverages.MAX_ITEMS)) : List.of();
    return new LinkCoverageAnswer(coverages, Completeness.of(env, graph, day, truncatedBy, began));
  }

  @SchemaMapping(typeName = "LinkCoverage")
  CompletableFuture<Item> item(LinkCoverageAnswer.OfItem coverage, DataFetchingEnvironment env) {
    return reading.entity(env, Item.class, coverage.id());
  }
}
