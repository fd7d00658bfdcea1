package dev.lodestone.procedures;

import dev.lodestone.chokepoint.Chokepoint;
import dev.lodestone.chokepoint.ChokepointAnswer;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.ChokepointQuestion;
import dev.lodestone.chokepoint.Chokepoints;
import dev.lodestone.chokepoint.Member;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The question which losses cut a target, asked in Cypher. */
final class ChokepointCall {
  private static final Set<ChokepointLevel> AMONG =
      EnumSet.of(
          ChokepointLevel.COUNTRY,
          ChokepointLevel.OWNER,
          ChokepointLevel.COMPANY,
          ChokepointLevel.FACILITY,
          ChokepointLevel.LICENSE_REGIME);

  private final Call call;
  private final Page page;
  private final ChokepointAnswer answer;
  private final Map<String, Object> completeness;

  private ChokepointCall(Call call, Page page, ChokepointAnswer answer) {
    this.call = call;
    this.page = page;
    this.answer = answer;
    this.completeness = completeness(answer);
  }

  static ChokepointCall of(Call call, String of, Map<String, Object> given) {
    Set<String> allowed = new TreeSet<>(Assuming.OPTIONS);
    allowed.addAll(Page.OPTIONS);
    allowed.addAll(Set.of("among", "maxOrder"));
    Options options = new Options(given, allowed);
    Page page = Page.of(options);
    Set<ChokepointLevel> among = options.choices("among", ChokepointLevel.class, AMONG);
    int maxOrder = options.whole("maxOrder", 1, 1, ChokepointQuestion.MAX_ORDER);
    ChokepointQuestion question =
        new ChokepointQuestion(of, among, Assuming.of(options), maxOrder, false);
    SupplyGraph graph = call.graph(options);
    Call.requireItem(graph, "of", of);
    call.guard().check();
    ChokepointAnswer answer = Chokepoints.find(graph, question, page.slice());
    call.guard().check();
    return new ChokepointCall(call, page, answer);
  }

  private static Map<String, Object> completeness(ChokepointAnswer answer) {
    SupplyGraph graph = answer.graph();
    Completeness completeness =
        new Completeness(graph, answer.chokepoints().size(), answer.truncatedBy())
            .with("completeToOrder", (long) answer.completeToOrder())
            .assuming(answer.question().assuming())
            .covering(answer.coverage())
            .with("decisiveGaps", answer.decisiveGaps().stream().map(graph::id).toList())
            .with(
                "alreadyLost",
                answer.alreadyLost().stream()
                    .map(
                        one ->
                            Map.<String, Object>of(
                                "regime", graph.id(one.regime()),
                                "clause", one.clause(),
                                "item", graph.id(one.item())))
                    .toList());
    answer.noCutSetsBecause().ifPresent(why -> completeness.with("noCutSetsBecause", why));
    return completeness.told();
  }

  CompletenessRow completeness() {
    return new CompletenessRow(answer.chokepoints().size(), completeness);
  }

  Stream<ChokepointRow> rows() {
    List<ChokepointRow> rows = new ArrayList<>();
    page.of(answer.chokepoints()).forEach(one -> rows.add(row(page.skip() + rows.size() + 1, one)));
    return rows.stream();
  }

  private ChokepointRow row(long rank, Chokepoint one) {
    SupplyGraph graph = answer.graph();
    List<String> members = ids(one.members());
    return new ChokepointRow(
        rank,
        members,
        one.members().stream().map(member -> member.level().name()).toList(),
        one.order(),
        one.certainty().name(),
        one.effect().name(),
        Shares.toFraction(one.shortfall().lower()),
        Shares.toFraction(one.shortfall().upper()),
        ids(one.alsoBy()),
        one.possibleSubsets().stream().map(this::ids).toList(),
        one.witness().stream().map(step -> Steps.told(graph, step)).toList(),
        call.nodes(members),
        completeness);
  }

  private List<String> ids(List<Member> members) {
    return members.stream().map(member -> answer.graph().id(member.node())).toList();
  }
}
