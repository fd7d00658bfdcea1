package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.RegimeAction;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Dates follow each other: from before to, event before effect before the end of a suspension. */
final class DateOrder implements Inspection {
  private static final String UNTIL = "until";

  private final Problems problems;
  private final Map<String, LocalDate> eventDates = new HashMap<>();

  DateOrder(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
    if ("policy-events".equals(row.table().name())) {
      row.text("id").ifPresent(id -> row.day("date").ifPresent(day -> eventDates.put(id, day)));
    }
    notBefore(row, "validTo", row.day("validFrom"), "validFrom");
    Optional<LocalDate> event = row.text("event").map(eventDates::get);
    Optional<LocalDate> effect = row.day("effectiveFrom");
    notBefore(row, "effectiveFrom", event, "the event");
    if (effect.isPresent()) {
      notBefore(row, UNTIL, effect, "effectiveFrom");
    } else if (row.isBlank("effectiveFrom")) {
      notBefore(row, UNTIL, event, "the event");
    }
    if (row.has(UNTIL)
        && row.text("action")
            .filter(action -> !action.equals(RegimeAction.SUSPENDS.name()))
            .isPresent()) {
      problems.add(row, UNTIL, Rule.DATE_ORDER, "blank, but on SUSPENDS", shown(row, UNTIL), "");
    }
  }

  private void notBefore(Row row, String column, Optional<LocalDate> earliest, String name) {
    if (earliest.isPresent() && row.day(column).filter(earliest.get()::isAfter).isPresent()) {
      problems.add(
          row,
          column,
          Rule.DATE_ORDER,
          "not before " + name + ", " + earliest.get(),
          shown(row, column),
          "");
    }
  }

  private static String shown(Row row, String column) {
    return row.day(column).map(LocalDate::toString).orElse("");
  }
}
