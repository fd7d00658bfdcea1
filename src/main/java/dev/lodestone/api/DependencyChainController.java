package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.walk.ChainAnswer;
import dev.lodestone.walk.ChainEnd;
import dev.lodestone.walk.ChainQuestion;
import dev.lodestone.walk.Chains;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for chains of dependencies. */
@Controller
final class DependencyChainController {
  private static final String LIST = "chains";
  static final int MAX_LENGTH = 50;

  private final Undisclosures undisclosures;
  private final Reading reading;

  DependencyChainController(Undisclosures undisclosures, Reading reading) {
    this.undisclosures = undisclosures;
    this.reading = reading;
  }

  @QueryMapping
  ChainConnection dependencyChains(
      @Argument String from,
      @Argument @Nullable String to,
      @Argument @Nullable EntityKind toKind,
      @Argument List<String> through,
      @Argument @Nullable List<DependencyKind> via,
      @Argument int maxLength,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    ListPart part = ListPart.of(LIST, page);
    if (maxLength < 1 || maxLength > MAX_LENGTH) {
      throw RequestException.badArgument("maxLength", maxLength, "1 to " + MAX_LENGTH);
    }
    ChainQuestion question =
        new ChainQuestion(
            from,
            end(to, toKind),
            through,
            via == null ? EnumSet.allOf(DependencyKind.class) : Set.copyOf(via),
            maxLength,
            reading.day(asOf),
            part.slice());
    SupplyGraph graph = reading.graph(env);
    reading.requireNode(env, "from", from);
    if (to != null) {
      reading.requireNode(env, "to", to);
    }
    through.forEach(id -> reading.requireNode(env, "through", id));
    ChainAnswer answer = Chains.find(graph, question);
    if (part.slice().backwards() && !answer.endKnown()) {
      throw RequestException.badArgument(
          page.before() == null ? "last" : "before",
          page.before() == null ? part.slice().size() : String.valueOf(page.before()),
          ("left out where the last chains are not known, since the walk ended after %d steps:"
                  + " narrow it by `maxLength`, `via` or `through`, or page forwards")
              .formatted(Chains.MAX_STEPS));
    }
    ListPart.Page<Chain> shown =
        part.page(
            answer.chains().stream()
                .map(one -> new Chain(graph, Believing.of(env), question.asOf(), one))
                .toList(),
            answer.skipped(),
            answer.hasMore());
    return new ChainConnection(
        shown.edges(),
        shown.pageInfo(),
        Completeness.of(env, graph, question.asOf(), answer.truncatedBy(), began));
  }

  private static ChainEnd end(@Nullable String to, @Nullable EntityKind toKind) {
    if (to != null && toKind == null) {
      return new ChainEnd.At(to);
    }
    if (to == null && toKind != null) {
      return new ChainEnd.AtKind(toKind);
    }
    throw RequestException.badArgument(
        to == null ? "to" : "toKind",
        to == null ? "neither" : "both",
        "exactly one of `to` and `toKind`");
  }

  @QueryMapping
  boolean chainExists(
      @Argument String from,
      @Argument String to,
      @Argument @Nullable LocalDate asOf,
      DataFetchingEnvironment env) {
    SupplyGraph graph = reading.graph(env);
    reading.requireNode(env, "from", from);
    reading.requireNode(env, "to", to);
    return Chains.exists(graph, from, to, reading.day(asOf));
  }

  @BatchMapping
  List<List<Undisclosed>> undisclosed(List<Chain> chains) {
    return undisclosures.list(chains.stream().map(Chain::part).toList());
  }

  @SchemaMapping
  CompletableFuture<Entity> node(Hop hop, DataFetchingEnvironment env) {
    return reading.entity(env, Entity.class, hop.id());
  }

  /** A chain in its snapshot. */
  record Chain(SupplyGraph graph, Belief belief, LocalDate day, dev.lodestone.walk.Chain walked) {
    public int length() {
      return walked.length();
    }

    public List<Hop> hops() {
      List<Hop> hops = new ArrayList<>(walked.hops().size());
      for (dev.lodestone.walk.Chain.Hop hop : walked.hops()) {
        List<Dependency> via =
            hop.dependencies().stream().map(one -> new Dependency(graph, one, day)).toList();
        hops.add(new Hop(hops.size(), graph.id(hop.node()), via));
      }
      return hops;
    }

    Undisclosures.Part part() {
      return new Undisclosures.Part(
          graph,
          belief,
          walked.hops().stream().map(dev.lodestone.walk.Chain.Hop::node).toList(),
          walked.hops().stream().flatMap(hop -> hop.dependencies().stream()).toList());
    }
  }

  /** One thing on a chain. */
  record Hop(int index, String id, List<Dependency> parallel) {
    public @Nullable Dependency via() {
      return parallel.isEmpty() ? null : parallel.getFirst();
    }

    public List<Dependency> alsoVia() {
      return parallel.isEmpty() ? List.of() : parallel.subList(1, parallel.size());
    }
  }

  /** A page of chains. */
  record ChainConnection(List<Edge<Chain>> edges, PageInfo pageInfo, Completeness completeness) {
    public List<Chain> nodes() {
      return edges.stream().map(Edge::node).toList();
    }
  }
}
