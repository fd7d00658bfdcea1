package dev.lodestone.datapackage;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sums of the groups of a foreign table, and what was printed as their totals. */
final class Sums implements CsvFile.Sink {
  /** What is known of a group. */
  private static final class Group {
    private BigDecimal sum = BigDecimal.ZERO;
    private int parts;
    private int unknown;
    private Optional<BigDecimal> printed = Optional.empty();
    private int printedLine;
    private String printedText = "";
    private String printedPlace = "";
  }

  private final SortedMap<String, Totals> totals;
  private final Map<String, Map<List<String>, Group>> groups = new HashMap<>();
  private final int mostGroups;
  private Map<String, Integer> places = Map.of();
  private int size;

  Sums(Map<String, Totals> totals, int mostGroups) {
    this.totals = new TreeMap<>(totals);
    this.mostGroups = mostGroups;
    totals.keySet().forEach(name -> groups.put(name, new LinkedHashMap<>()));
  }

  /** Whether there were more groups than may be kept. */
  boolean isOverfull() {
    return size > mostGroups;
  }

  @Override
  public boolean header(int line, List<String> names) {
    places = MappedRows.places(names);
    return true;
  }

  @Override
  public void row(int line, List<String> fields) {
    ForeignRow row = new ForeignRow(line, places, fields, "", Optional.empty());
    totals.forEach(
        (name, total) -> {
          if (total.forEach().isPresent()) {
            total.forEach().get().expand(row, Integer.MAX_VALUE, turn -> count(name, total, turn));
          } else {
            count(name, total, row);
          }
        });
  }

  private void count(String name, Totals total, ForeignRow row) {
    if (isOverfull() || !Filter.accept(total.where(), row)) {
      return;
    }
    Map<List<String>, Group> known = groups.getOrDefault(name, Map.of());
    Group group =
        known.computeIfAbsent(
            total.key(row),
            key -> {
              size++;
              return new Group();
            });
    Optional<BigDecimal> figure = figure(total, row);
    if (total.isPrinted(row)) {
      group.printed = figure;
      group.printedLine = row.line();
      group.printedText = row.text(total.value());
      group.printedPlace = row.place(total.value());
    } else if (figure.isPresent()) {
      group.parts++;
      group.sum = group.sum.add(figure.get());
    } else {
      group.unknown++;
    }
  }

  private static Optional<BigDecimal> figure(Totals total, ForeignRow row) {
    return total.number().read(row.text(total.value()))
            instanceof NumberForm.Printed.Figure(BigDecimal number)
        ? Figures.factor(total.number(), row).map(number::multiply)
        : Optional.empty();
  }

  /** What a share of the group of a row is taken of. */
  Optional<BigDecimal> find(String name, ForeignRow row) {
    Totals total = totals.get(name);
    if (total == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(groups.getOrDefault(name, Map.of()).get(total.key(row)))
        .flatMap(group -> total.ofPrinted() ? group.printed : Optional.of(group.sum));
  }

  /** Tells of groups whose parts do not add up to the total that was printed. */
  void judge(String file, Problems problems) {
    totals.forEach(
        (name, total) ->
            groups
                .getOrDefault(name, Map.of())
                .forEach((key, group) -> judge(file, total, key, group, problems)));
  }

  private static void judge(
      String file, Totals total, List<String> key, Group group, Problems problems) {
    if (group.printed.isEmpty() || group.parts == 0) {
      return;
    }
    BigDecimal printed = group.printed.get();
    BigDecimal over = group.sum.subtract(printed);
    BigDecimal allowed = printed.abs().multiply(total.tolerance());
    boolean tooMuch = over.compareTo(allowed) > 0;
    boolean tooLittle = group.unknown == 0 && over.negate().compareTo(allowed) > 0;
    if (tooMuch || tooLittle) {
      problems.add(
          file,
          group.printedLine,
          group.printedPlace,
          Rule.PARTS,
          "the sum of the parts%s, %s, within %s %%"
              .formatted(of(key), plain(group.sum), percent(total.tolerance())),
          group.printedText,
          group.unknown == 0
              ? "look for a footnote digit glued to a figure, or a row that is counted twice"
              : group.unknown + " parts have no figure, and the others are more than the total");
    }
  }

  private static String of(List<String> key) {
    List<String> words = key.stream().filter(word -> !word.isEmpty()).toList();
    return words.isEmpty() ? "" : " of " + String.join(", ", words);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String percent(BigDecimal tolerance) {
    return plain(tolerance.movePointRight(2));
  }
}
