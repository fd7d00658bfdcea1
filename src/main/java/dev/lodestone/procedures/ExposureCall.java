package dev.lodestone.procedures;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.Exposure;
import dev.lodestone.chokepoint.ExposureAnswer;
import dev.lodestone.chokepoint.ExposureQuestion;
import dev.lodestone.chokepoint.Exposures;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The question what a loss takes with it, asked in Cypher. */
final class ExposureCall {
  private final Call call;
  private final Page page;
  private final ExposureAnswer answer;
  private final Map<String, Object> completeness;

  private ExposureCall(Call call, Page page, ExposureAnswer answer) {
    this.call = call;
    this.page = page;
    this.answer = answer;
    this.completeness =
        new Completeness(answer.graph(), answer.exposures().size(), List.of())
            .assuming(answer.question().assuming())
            .covering(answer.coverage())
            .told();
  }

  static ExposureCall of(Call call, Object to, Map<String, Object> given) {
    Set<String> allowed = new TreeSet<>(Assuming.OPTIONS);
    allowed.addAll(Page.OPTIONS);
    Options options = new Options(given, allowed);
    Page page = Page.of(options);
    List<String> lost =
        Options.texts(
            "to", to instanceof String one ? List.of(one) : to, 1, ExposureQuestion.MAX_LOST);
    Assumptions assumptions = Assuming.of(options);
    SupplyGraph graph = call.graph(options);
    lost.forEach(id -> requireLoss(graph, id, assumptions));
    call.guard().check();
    ExposureAnswer answer = Exposures.find(graph, new ExposureQuestion(lost, assumptions));
    call.guard().check();
    return new ExposureCall(call, page, answer);
  }

  private static void requireLoss(SupplyGraph graph, String id, Assumptions assumptions) {
    Exposures.allowedInstead(graph, Call.requireNode(graph, "to", id), assumptions)
        .ifPresent(
            allowed -> {
              throw BadOptionException.notAllowed("to", id, allowed);
            });
  }

  CompletenessRow completeness() {
    return new CompletenessRow(answer.exposures().size(), completeness);
  }

  Stream<ExposureRow> rows() {
    List<ExposureRow> rows = new ArrayList<>();
    page.of(answer.exposures()).forEach(one -> rows.add(row(page.skip() + rows.size() + 1, one)));
    return rows.stream();
  }

  private ExposureRow row(long rank, Exposure one) {
    SupplyGraph graph = answer.graph();
    String product = graph.id(one.product());
    return new ExposureRow(
        rank,
        product,
        one.certainty().name(),
        one.effect().name(),
        one.depth(),
        Steps.told(graph, one.step()),
        call.nodes(List.of(product)).stream().findFirst().orElse(null),
        completeness);
  }
}
