package dev.lodestone.api;

import dev.lodestone.chokepoint.ChokepointAnswer;
import dev.lodestone.chokepoint.Standing;
import dev.lodestone.scenario.Side;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target on one side of a comparison, as the schema shows it. */
record ScenarioSide(Side side) {
  public Standing standing() {
    return side.standing();
  }

  public int chokepointsCount() {
    return answer().chokepoints().size();
  }

  public @Nullable String noCutSetsBecause() {
    return answer().noCutSetsBecause().orElse(null);
  }

  public List<Chokepoint.Survival> survivesBy() {
    LocalDate day = answer().question().assuming().asOf();
    return answer().survivesBy().stream()
        .map(one -> Chokepoint.Survival.of(answer().graph(), day, one))
        .toList();
  }

  public List<Chokepoint.AlreadyLost> alreadyLost() {
    return answer().alreadyLost().stream()
        .map(one -> new Chokepoint.AlreadyLost(answer().graph(), one))
        .toList();
  }

  public Completeness.Coverage coverage() {
    return new Completeness.Coverage(answer().graph(), answer().coverage());
  }

  ChokepointAnswer answer() {
    return side.answer();
  }

  /** A page of chokepoints of one side's graph. */
  static ListConnection<Chokepoint> page(
      String list,
      PageArguments arguments,
      ChokepointAnswer answer,
      List<dev.lodestone.chokepoint.Chokepoint> found) {
    LocalDate day = answer.question().assuming().asOf();
    return ListConnection.numbered(
        list, arguments, found, one -> Chokepoint.of(answer.graph(), day, one));
  }

  /** The first chokepoints of one side's graph. */
  static List<Chokepoint> shown(
      ChokepointAnswer answer, List<dev.lodestone.chokepoint.Chokepoint> found, int first) {
    LocalDate day = answer.question().assuming().asOf();
    return found.stream()
        .limit(PageArguments.checked("first", first))
        .map(one -> Chokepoint.of(answer.graph(), day, one))
        .toList();
  }
}
