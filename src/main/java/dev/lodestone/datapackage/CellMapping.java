package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.EntityKind;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where what stands in a column of a table comes from, and what is done to it on the way, in this
 * order: entries of a list taken apart, words exchanged, form read, made a slug, prefixed.
 *
 * @param origin where the text comes from
 * @param split what stands between the entries of a list in the foreign table
 * @param words exchanged for others
 * @param form what the text is
 * @param slug whether it is made lower-case Latin letters, digits and {@code -}
 * @param prefix put before it
 */
record CellMapping(
    Origin origin,
    Optional<String> split,
    Optional<Words> words,
    Form form,
    boolean slug,
    String prefix) {

  /** Where a text comes from. */
  sealed interface Origin {
    /** The same text in every row. */
    record Constant(String text) implements Origin {}

    /** A column or variable of the foreign table. */
    record Field(String column) implements Origin {}

    /** Texts and fields in turn. */
    record Template(List<Origin> parts) implements Origin {
      public Template {
        parts = List.copyOf(parts);
      }
    }
  }

  /** What a text is. */
  sealed interface Form {
    record Plain() implements Form {}

    /** A country by code or English name; becomes its alpha-2 code. */
    record Country() implements Form {}

    /** A day in the publisher's order of day, month and year. */
    record Date(String pattern, DateTimeFormatter formatter) implements Form {}

    /** A property of an entity that is known elsewhere; becomes its id. */
    record Match(EntityKind kind, String property, boolean leaveOut) implements Form {}

    /** A number as printed. */
    record Figure(NumberForm number, Part part, Optional<String> shareOf) implements Form {}
  }

  /** Which figure of a range or a bound. */
  enum Part {
    /** None: a range is not one number. */
    WHOLE,
    LOW,
    HIGH
  }

  /**
   * Words for words.
   *
   * @param otherwise what becomes of a word that is not among them
   */
  record Words(Map<String, String> words, Otherwise otherwise) {
    Words {
      words = Map.copyOf(words);
    }
  }

  /** What becomes of a word that is not on a list. */
  enum Otherwise {
    REFUSE,
    KEEP,
    BLANK
  }

  /** The columns and variables it reads. */
  List<String> reads() {
    return switch (origin) {
      case Origin.Constant constant -> List.of();
      case Origin.Field(String column) -> List.of(column);
      case Origin.Template(List<Origin> parts) ->
          parts.stream()
              .filter(Origin.Field.class::isInstance)
              .map(part -> ((Origin.Field) part).column())
              .distinct()
              .toList();
    };
  }

  /** The text before anything is done to it; blank when all the fields it reads are. */
  String text(ForeignRow row) {
    return switch (origin) {
      case Origin.Constant(String text) -> text;
      case Origin.Field(String column) -> row.text(column);
      case Origin.Template(List<Origin> parts) ->
          reads().stream().allMatch(column -> row.text(column).isEmpty())
              ? ""
              : parts.stream().map(part -> part(part, row)).collect(Collectors.joining()).strip();
    };
  }

  private static String part(Origin part, ForeignRow row) {
    return switch (part) {
      case Origin.Constant(String text) -> text;
      case Origin.Field(String column) -> row.text(column);
      case Origin.Template template -> "";
    };
  }

  /** The foreign columns it comes from, for a report. */
  String place(ForeignRow row) {
    if (origin instanceof Origin.Field(String column)) {
      return row.place(column);
    }
    return reads().stream()
        .map(row::place)
        .filter(column -> !column.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
