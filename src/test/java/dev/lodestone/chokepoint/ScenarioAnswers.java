package dev.lodestone.chokepoint;

import dev.lodestone.scenario.DrawnEdits;
import dev.lodestone.scenario.ScenarioAnswer;
import dev.lodestone.scenario.ScenarioQuestion;
import dev.lodestone.scenario.Scenarios;
import dev.lodestone.scenario.Side;
import dev.lodestone.scenario.TargetChange;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Asks before and after, and writes the answers as people would:
 *
 * <pre>
 * scenario of magnet among COUNTRY with min 20% if lose CN and recycle 10% of magnet in US
 * available, CN certain => unavailable, none
 * </pre>
 */
final class ScenarioAnswers {
  private final SupplyGraph graph;

  ScenarioAnswers(SupplyGraph graph) {
    this.graph = graph;
  }

  /** Answers {@code scenario of X among LEVEL, … [with …] if EDIT [and …]}. */
  ScenarioAnswer ask(String asked) {
    String[] halves = asked.replace("scenario of ", "").split(" if ");
    ChokepointQuestion question = new Answers(graph).ask(halves[0]).question();
    return Scenarios.play(
        graph,
        new ScenarioQuestion(
            List.of(question.target()),
            DrawnEdits.parse(graph, halves[1]),
            question.among(),
            question.assuming(),
            question.maxOrder()),
        true);
  }

  String change(ScenarioAnswer answer) {
    TargetChange change = answer.targets().getFirst();
    return side(change.before()) + " => " + side(change.after());
  }

  private static String side(Side side) {
    return words(side.standing())
        + ", "
        + new Answers(side.answer().graph()).chokepoints(side.answer());
  }

  private static String words(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What is said of the answer in a line that begins with two dots. */
  String detail(ScenarioAnswer answer, String asked) {
    TargetChange change = answer.targets().getFirst();
    Answers names = new Answers(answer.after());
    if (asked.startsWith(".. way of ")) {
      return names.witness(change.after().answer(), asked.substring(".. way of ".length()));
    }
    return switch (asked) {
      case ".. went" -> sets(names, change.went());
      case ".. came" -> sets(names, change.came());
      case ".. stayed" ->
          sets(names, change.stayed().stream().map(TargetChange.Stayed::now).toList());
      case ".. changed" ->
          answer.changes().stream()
              .map(
                  one ->
                      names.name(one.product())
                          + " "
                          + words(one.before())
                          + " => "
                          + words(one.after()))
              .collect(Collectors.joining(", "));
      case ".. decisive gaps" -> {
        String gaps = names.decisiveGaps(change.after().answer());
        yield gaps.isEmpty() ? "none" : gaps;
      }
      case ".. because" -> change.after().answer().noCutSetsBecause().orElse("");
      default -> throw new IllegalArgumentException("cannot tell " + asked);
    };
  }

  private static String sets(Answers names, List<Chokepoint> chokepoints) {
    String written =
        chokepoints.stream()
            .map(
                one ->
                    names.set(one.members())
                        + " "
                        + one.certainty().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return written.isEmpty() ? "none" : written;
  }

  static boolean asks(String question) {
    return question.startsWith("scenario of ");
  }

  String answer(String question, String asked) {
    ScenarioAnswer answer = ask(question);
    return asked.startsWith("..") ? detail(answer, asked) : change(answer);
  }
}
