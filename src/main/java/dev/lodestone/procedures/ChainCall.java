package dev.lodestone.procedures;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.walk.Chain;
import dev.lodestone.walk.ChainAnswer;
import dev.lodestone.walk.ChainEnd;
import dev.lodestone.walk.ChainQuestion;
import dev.lodestone.walk.Chains;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The question by which chains one thing depends on another, asked in Cypher. */
final class ChainCall {
  private static final Set<String> OPTIONS =
      Set.of("toKind", "through", "via", "maxLength", "asOf", "packages", "skip", "first");
  private static final int MAX_LENGTH = 50;
  private static final int DEFAULT_LENGTH = 12;
  private static final int MOST_PASSED = 50;

  private final Call call;
  private final ChainAnswer answer;
  private final Map<String, Object> completeness;

  private ChainCall(Call call, ChainAnswer answer) {
    this.call = call;
    this.answer = answer;
    this.completeness =
        new Completeness(answer.graph(), answer.chains().size(), answer.truncatedBy())
            .with("hasMore", answer.hasMore())
            .with("asOf", answer.question().asOf())
            .told();
  }

  static ChainCall of(Call call, String from, @Nullable String to, Map<String, Object> given) {
    Options options = new Options(given, OPTIONS);
    Page page = Page.of(options);
    ChainQuestion question =
        new ChainQuestion(
            from,
            end(to, options.choice("toKind", EntityKind.class).orElse(null)),
            options.texts("through", 0, MOST_PASSED).orElse(List.of()),
            options.choices("via", DependencyKind.class, EnumSet.allOf(DependencyKind.class)),
            options.whole("maxLength", DEFAULT_LENGTH, 1, MAX_LENGTH),
            options.day("asOf"),
            page.slice());
    SupplyGraph graph = call.graph(options);
    Call.requireNode(graph, "from", from);
    if (to != null) {
      Call.requireNode(graph, "to", to);
    }
    question.through().forEach(id -> Call.requireNode(graph, "through", id));
    call.guard().check();
    ChainAnswer answer = Chains.find(graph, question);
    call.guard().check();
    return new ChainCall(call, answer);
  }

  private static ChainEnd end(@Nullable String to, @Nullable EntityKind toKind) {
    if (to != null && toKind == null) {
      return new ChainEnd.At(to);
    }
    if (to == null && toKind != null) {
      return new ChainEnd.AtKind(toKind);
    }
    throw BadOptionException.notAllowed(
        to == null ? "to" : "toKind",
        to == null ? "neither" : "both",
        "exactly one of `to` and the option `toKind`");
  }

  CompletenessRow completeness() {
    return new CompletenessRow(answer.chains().size(), completeness);
  }

  Stream<ChainRow> rows() {
    List<ChainRow> rows = new ArrayList<>();
    answer.chains().forEach(one -> rows.add(row(answer.skipped() + rows.size() + 1, one)));
    return rows.stream();
  }

  private ChainRow row(long rank, Chain chain) {
    SupplyGraph graph = answer.graph();
    List<String> ids = chain.hops().stream().map(hop -> graph.id(hop.node())).toList();
    List<Chain.Hop> steps = chain.hops().subList(1, chain.hops().size());
    return new ChainRow(
        rank,
        chain.length(),
        ids,
        steps.stream()
            .map(hop -> graph.dependencyKind(hop.dependencies().getFirst()).name())
            .toList(),
        steps.stream().map(hop -> hop.dependencies().stream().map(graph::factId).toList()).toList(),
        call.nodes(ids),
        completeness);
  }
}
