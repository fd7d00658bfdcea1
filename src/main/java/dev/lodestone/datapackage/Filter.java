package dev.lodestone.datapackage;

import java.util.List;

/**
 * A condition on a row of a foreign table. There are no regular expressions: a hostile one would
 * hold up the reader.
 *
 * @param column or variable that it looks at
 * @param test how
 * @param texts any one of which will do; none for {@code BLANK}
 * @param negated whether the test must fail
 */
record Filter(String column, Test test, List<String> texts, boolean negated) {
  /** How a field is looked at. */
  enum Test {
    EQUALS,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    BLANK
  }

  Filter {
    texts = List.copyOf(texts);
  }

  boolean accepts(ForeignRow row) {
    String field = row.text(column);
    boolean passes =
        switch (test) {
          case BLANK -> field.isEmpty();
          case EQUALS -> texts.contains(field);
          case CONTAINS -> texts.stream().anyMatch(field::contains);
          case STARTS_WITH -> texts.stream().anyMatch(field::startsWith);
          case ENDS_WITH -> texts.stream().anyMatch(field::endsWith);
        };
    return passes != negated;
  }

  static boolean accept(List<Filter> filters, ForeignRow row) {
    return filters.stream().allMatch(filter -> filter.accepts(row));
  }
}
