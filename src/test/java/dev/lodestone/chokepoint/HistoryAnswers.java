package dev.lodestone.chokepoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Asks for histories and writes answers as people would:
 *
 * <pre>
 * magnet among LICENSE_REGIME between 2025-01-01 and 2026-12-31 with home US
 * R certain since 2025-04-04 until 2025-11-06, R possible since 2026-11-11
 * </pre>
 */
final class HistoryAnswers {
  private final Answers names;

  HistoryAnswers(Answers names) {
    this.names = names;
  }

  /**
   * Answers a question, or what is asked about its answer: {@code .. begun by}, {@code .. ended
   * by}, {@code .. unavailable}, {@code .. already lost}, {@code .. days evaluated}.
   */
  String ask(String question, String asked) {
    String[] halves = question.split(" between ");
    String[] rest = halves[1].split(" with ", 2);
    String[] days = rest[0].split(" and ");
    String options = rest.length > 1 ? " with " + rest[1] : "";
    ChokepointQuestion one = names.ask(halves[0] + options).question();
    ChokepointHistory history =
        ChokepointHistories.find(
            names.graph(),
            new HistoryQuestion(
                one.target(),
                one.among(),
                one.assuming(),
                one.maxOrder(),
                LocalDate.parse(days[0]),
                LocalDate.parse(days[1])));
    return switch (asked) {
      case ".. begun by" ->
          join(history.cuts().stream().flatMap(span -> changes(span.begunBy())).toList());
      case ".. ended by" ->
          join(history.cuts().stream().flatMap(span -> changes(span.endedBy())).toList());
      case ".. unavailable" ->
          join(
              history.unavailable().stream()
                  .map(span -> lower(span.what().certainty()) + when(span))
                  .toList());
      case ".. already lost" ->
          join(
              history.alreadyLost().stream()
                  .map(
                      span ->
                          names.name(span.what().regime())
                              + " on "
                              + names.name(span.what().item())
                              + when(span))
                  .toList());
      case ".. days evaluated" -> "" + history.daysEvaluated();
      default -> join(history.cuts().stream().map(this::cut).toList());
    };
  }

  private String cut(Span<ChokepointHistory.CutSet> span) {
    return names.set(span.what().members()) + " " + lower(span.what().certainty()) + when(span);
  }

  private static String when(Span<?> span) {
    return (span.alreadyAtFrom() ? " at first" : " since " + span.from())
        + (span.until() == null ? "" : " until " + span.until());
  }

  private java.util.stream.Stream<String> changes(List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                switch (change) {
                  case Change.FactBegins begins -> fact(begins.dependency()) + " begins";
                  case Change.FactEnds ends -> fact(ends.dependency()) + " ends";
                  case Change.SharesBegin begin ->
                      "shares of " + names.name(names.graph().to(begin.dependencies().getFirst()));
                  case Change.ClauseState state ->
                      names.name(state.regime())
                          + " "
                          + state.before()
                          + " to "
                          + state.after()
                          + " by "
                          + Objects.requireNonNull(state.event()).replace("event:", "");
                });
  }

  private String fact(int dependency) {
    return names.name(names.graph().from(dependency))
        + " "
        + names.graph().dependencyKind(dependency)
        + " "
        + names.name(names.graph().to(dependency));
  }

  private static String lower(Certainty certainty) {
    return certainty.name().toLowerCase(Locale.ROOT);
  }

  private static String join(List<String> parts) {
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }
}
