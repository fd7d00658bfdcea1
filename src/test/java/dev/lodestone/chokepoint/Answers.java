package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.Slice;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks questions and writes answers as people would, with ids without their prefix:
 *
 * <pre>
 * motor among COUNTRY, COMPANY with home US, min 20%, on 2026-06-01, MILITARY
 * CN certain (also by mill), JP + US possible, DE + FR certain (DE possible)
 * </pre>
 */
final class Answers {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final SupplyGraph graph;

  Answers(SupplyGraph graph) {
    this.graph = graph;
  }

  SupplyGraph graph() {
    return graph;
  }

  /** Answers {@code X among LEVEL, … [with …]}. */
  ChokepointAnswer ask(String question) {
    String[] halves = question.split(" among ");
    String[] rest = halves[1].split(" with ");
    Set<ChokepointLevel> among = new TreeSet<>();
    for (String level : rest[0].split(", ")) {
      among.add(ChokepointLevel.valueOf(level.strip()));
    }
    LocalDate asOf = DAY;
    String home = null;
    EndUse endUse = EndUse.CIVIL;
    int minSupply = Assumptions.DEFAULT_MIN_SUPPLY;
    int order = 1;
    CycleReading cycles = CycleReading.FOUNDED;
    Slice explained = Slice.ALL;
    for (String option : rest.length > 1 ? rest[1].split(", ") : new String[0]) {
      String[] words = option.strip().split(" ");
      switch (words[0]) {
        case "home" -> home = words[1];
        case "min" ->
            minSupply = Shares.ofFraction(Double.parseDouble(words[1].replace("%", "")) / 100);
        case "order" -> order = Integer.parseInt(words[1]);
        case "FOUNDED", "RUNNING" -> cycles = CycleReading.valueOf(words[0]);
        case "ways" -> explained = Slice.first(0, Integer.parseInt(words[1]));
        case "on" -> asOf = LocalDate.parse(words[1]);
        default -> endUse = EndUse.valueOf(words[0].toUpperCase(Locale.ROOT));
      }
    }
    return Chokepoints.find(
        graph,
        new ChokepointQuestion(
            id(halves[0].strip()),
            among,
            new Assumptions(asOf, home, endUse, minSupply, cycles),
            order),
        explained);
  }

  String chokepoints(String question) {
    return chokepoints(ask(question));
  }

  String chokepoints(ChokepointAnswer answer) {
    String written =
        answer.chokepoints().stream().map(this::chokepoint).collect(Collectors.joining(", "));
    return written.isEmpty() ? "none" : written;
  }

  private String chokepoint(Chokepoint chokepoint) {
    String members = set(chokepoint.members());
    String certainty = chokepoint.certainty().name().toLowerCase(Locale.ROOT);
    String also = join(chokepoint.alsoBy(), member -> name(member.node()));
    String subsets = join(chokepoint.possibleSubsets(), this::set);
    return members
        + " "
        + certainty
        + (also.isEmpty() ? "" : " (also by " + also + ")")
        + (subsets.isEmpty() ? "" : " (" + subsets + " possible)");
  }

  String set(List<Member> members) {
    return members.stream().map(member -> name(member.node())).collect(Collectors.joining(" + "));
  }

  String bounds(ChokepointAnswer answer) {
    return join(answer.truncatedBy(), one -> one.bound() + " " + one.limit());
  }

  String survivesBy(ChokepointAnswer answer) {
    return answer.survivesBy().stream()
        .map(
            survival ->
                survival.slot()
                    + ": "
                    + survival.by().stream()
                        .map(choice -> name(choice.item()) + (choice.dataGap() ? " (gap)" : ""))
                        .collect(Collectors.joining(" + ")))
        .collect(Collectors.joining("; "));
  }

  String decisiveGaps(ChokepointAnswer answer) {
    return join(answer.decisiveGaps(), this::name);
  }

  /** What would settle the set of these members; for none, what would settle any set. */
  String mostValuableUnknown(ChokepointAnswer answer, String members) {
    return join(
        members.isEmpty()
            ? answer.mostValuableUnknown()
            : find(answer, members).mostValuableUnknown(),
        one ->
            name(one.item())
                + " settles "
                + one.settles()
                + " ("
                + join(one.parts(), this::part)
                + ")");
  }

  private String part(UnknownSupply.UnknownPart part) {
    return part.kind()
        + (part.share().isPresent() ? " " + percent(part.share().getAsInt()) + "%" : "")
        + (part.country().isPresent() ? " " + name(part.country().getAsInt()) : "");
  }

  String alreadyLost(ChokepointAnswer answer) {
    return join(answer.alreadyLost(), lost -> name(lost.regime()) + " on " + name(lost.item()));
  }

  String unavailable(ChokepointAnswer answer) {
    return join(answer.coverage().unavailableFromTheStart(), this::name);
  }

  /** The witness of the chokepoint of these members: one step after the other. */
  String witness(ChokepointAnswer answer, String members) {
    return find(answer, members).witness().stream()
        .map(this::step)
        .collect(Collectors.joining(" > "));
  }

  /** How many steps of the way are told, of how many, and the last of them. */
  String steps(ChokepointAnswer answer, String members) {
    Witness way = find(answer, members).way();
    return way.steps().isEmpty()
        ? "not told"
        : "%d of %d, last %s"
            .formatted(way.steps().size(), way.length(), name(way.steps().getLast().item()));
  }

  /** How much is missing once these members are lost, and whether anything may be left. */
  String shortfall(ChokepointAnswer answer, String members) {
    Chokepoint chokepoint = find(answer, members);
    return interval(chokepoint.shortfall())
        + " "
        + chokepoint.effect().name().toLowerCase(Locale.ROOT);
  }

  static String interval(Interval shares) {
    return percent(shares.lower()) + ".." + percent(shares.upper()) + "%";
  }

  private Chokepoint find(ChokepointAnswer answer, String members) {
    return answer.chokepoints().stream()
        .filter(one -> set(one.members()).equals(members))
        .findFirst()
        .orElseThrow();
  }

  String step(WitnessStep step) {
    return name(step.item())
        + " "
        + step.fails()
        + (step.slot() == null ? "" : " " + step.slot())
        + " "
        + interval(step.remaining())
        + " because "
        + join(step.because(), this::name);
  }

  private static String percent(int share) {
    return share % 10_000 == 0 ? "" + share / 10_000 : "" + share / 10_000.0;
  }

  String state(String regime, LocalDate day) {
    return graph
        .clauses(graph.find("regime:" + regime).orElseThrow())
        .getFirst()
        .stateOn(day)
        .state()
        .name();
  }

  private <T> String join(List<T> list, Function<T, String> name) {
    return list.stream().map(name).collect(Collectors.joining(", "));
  }

  String name(int node) {
    String id = graph.id(node);
    return id.substring(id.indexOf(':') + 1);
  }

  private static String id(String name) {
    return name.contains(":") ? name : "product:" + name;
  }

  static List<String> lines(String text) {
    return Arrays.stream(text.split("\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
