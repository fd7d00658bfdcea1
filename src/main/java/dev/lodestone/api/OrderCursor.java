package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityIds;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityOrder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Cursors of a list of entities in an order: the id, then what the entity is ordered by, so that
 * the place is there even when the entity has gone. A cursor of one order is none of another.
 */
record OrderCursor(EntityKind kind, EntityOrder order) {
  private static final String EXPECTED = "a cursor of this list in this order";

  private String list() {
    return order.equals(EntityOrder.BY_ID)
        ? kind.prefix()
        : kind.prefix() + "/" + order.property() + (order.descending() ? "/desc" : "/asc");
  }

  String of(EntityOrder.Key key) {
    Object value = key.value();
    return Cursor.of(list(), value == null ? key.id() : key.id() + " " + value);
  }

  /**
   * Where a cursor stands; null for no cursor.
   *
   * @throws RequestException for anything that is not a cursor of this list in this order
   */
  EntityOrder.@Nullable Key read(String argument, @Nullable String cursor) {
    String text = Cursor.key(list(), argument, cursor);
    if (cursor == null || text == null) {
      return null;
    }
    int blank = text.indexOf(' ');
    String id = blank < 0 ? text : text.substring(0, blank);
    if (!EntityIds.isWellFormed(id)) {
      throw RequestException.badArgument(argument, cursor, EXPECTED);
    }
    try {
      return new EntityOrder.Key(blank < 0 ? null : value(text.substring(blank + 1)), id);
    } catch (NumberFormatException | DateTimeParseException notOurs) {
      throw RequestException.badArgument(argument, cursor, EXPECTED);
    }
  }

  private Object value(String text) {
    return switch (order.type()) {
      case TEXT -> text;
      case NUMBER -> Double.valueOf(text);
      case DATE -> LocalDate.parse(text);
    };
  }
}
