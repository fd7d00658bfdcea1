package dev.lodestone.supplygraph;

import java.util.List;

/**
 * Something that must hold of a property. A property that is missing, or of another type, fits no
 * condition.
 *
 * @param property its name in {@code docs/storage.md}
 * @param operator how it is compared
 * @param value what with: a String, Double or LocalDate; for {@link Operator#IN} a list of these
 */
public record EntityCondition(String property, Operator operator, Object value) {
  public EntityCondition {
    value = value instanceof List<?> list ? List.copyOf(list) : value;
  }

  /** How a property is compared with a value. */
  public enum Operator {
    /** Equal, of texts in their case as well. */
    EQ,
    /** Equal to one of a list. */
    IN,
    /** A text that has the value within it, whatever the case. */
    CONTAINS,
    /** Greater or equal; texts by code points. */
    GTE,
    /** Less or equal; texts by code points. */
    LTE
  }
}
