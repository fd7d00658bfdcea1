package dev.lodestone.datapackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Makes several rows of one: one for each column of a wide table, one for each entry of a list, or
 * both.
 *
 * @param columns named, or those to leave aside
 * @param otherThan whether the columns are those to leave aside
 * @param split what stands between the entries of a field
 * @param parts what stands after each part of an entry, as {@code (} and {@code )} in {@code A (5)}
 * @param blanks whether blank fields and entries make rows too
 */
record ForEach(
    List<String> columns,
    boolean otherThan,
    Optional<String> split,
    List<String> parts,
    boolean blanks) {
  ForEach {
    columns = List.copyOf(columns);
    parts = List.copyOf(parts);
  }

  /**
   * Hands over the rows made of one.
   *
   * @param most how many it may be
   * @return whether there were no more than that
   */
  boolean expand(ForeignRow row, int most, Consumer<ForeignRow> sink) {
    int number = 0;
    for (String column : chosen(row)) {
      for (String entry : entries(row.text(column))) {
        number++;
        if (number > most) {
          return false;
        }
        if (blanks || !entry.isEmpty()) {
          sink.accept(row.at(new ForeignRow.Turn(column, entry, number, apart(entry))));
        }
      }
    }
    return true;
  }

  private List<String> chosen(ForeignRow row) {
    if (!otherThan) {
      return columns;
    }
    List<String> chosen = new ArrayList<>(row.places().keySet());
    chosen.removeAll(columns);
    chosen.sort((one, other) -> Integer.compare(place(row, one), place(row, other)));
    return chosen;
  }

  private static int place(ForeignRow row, String column) {
    return row.places().getOrDefault(column, 0);
  }

  private List<String> apart(String entry) {
    List<String> apart = new ArrayList<>();
    String rest = entry;
    for (String after : parts) {
      int at = rest.indexOf(after);
      apart.add((at < 0 ? rest : rest.substring(0, at)).strip());
      rest = at < 0 ? "" : rest.substring(at + after.length());
    }
    apart.add(rest.strip());
    return apart;
  }

  private List<String> entries(String field) {
    if (split.isEmpty()) {
      return List.of(field);
    }
    return List.of(field.split(Pattern.quote(split.get()), -1)).stream()
        .map(String::strip)
        .toList();
  }
}
