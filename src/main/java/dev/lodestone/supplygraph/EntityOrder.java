package dev.lodestone.supplygraph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: by a property, then by id. Texts are compared whatever their case, by their
 * first {@value #TEXT_LENGTH} characters; entities without the property come last either way.
 *
 * @param property its name in {@code docs/storage.md}
 * @param type what the property is; anything else counts as missing
 * @param descending whether the greatest comes first, of equal ones the greatest id
 */
public record EntityOrder(String property, Type type, boolean descending) {
  /** How many characters of a text count. */
  public static final int TEXT_LENGTH = 80;

  /** By id. */
  public static final EntityOrder BY_ID = new EntityOrder("id", Type.TEXT, false);

  /** What a property is. */
  public enum Type {
    /** A String. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A LocalDate. */
    DATE
  }

  /**
   * Where an entity stands in the order.
   *
   * @param value a String, Double or LocalDate as the order says; null for a missing property
   * @param id the entity's id
   */
  public record Key(@Nullable Object value, String id) {
    public Key {
      if (value != null
          && !(value instanceof String || value instanceof Double || value instanceof LocalDate)) {
        throw new IllegalArgumentException("no value of an order: " + value);
      }
    }
  }
}
