package dev.lodestone.datapackage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a slot agree on how many alternatives are needed, and there are as many. */
final class Slots implements Inspection {
  private static final String NEEDS = "needs";

  private record Key(String product, String slot) {}

  private record Slot(Place place, long needs, Set<String> inputs) {}

  private final Problems problems;
  private final Map<Key, Slot> slots = new HashMap<>();

  Slots(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
    Optional<String> product = row.text("product");
    Optional<String> slot = row.text("slot");
    if (product.isEmpty() || slot.isEmpty() || row.wrong().contains(NEEDS)) {
      return;
    }
    long needs = row.whole(NEEDS).orElse(1L);
    Slot known =
        slots.computeIfAbsent(
            new Key(product.get(), slot.get()),
            key -> new Slot(row.at(NEEDS), needs, new HashSet<>()));
    row.text("input").ifPresent(known.inputs()::add);
    if (row.wrong().contains("input")) {
      known.inputs().add("?" + row.line());
    }
    if (known.needs() != needs) {
      problems.add(
          row,
          NEEDS,
          Rule.SLOT,
          "%d as on %s of the slot".formatted(known.needs(), known.place().from(row.file())),
          String.valueOf(needs),
          "");
    }
  }

  @Override
  public void finish() {
    slots.values().stream()
        .filter(slot -> slot.needs() > slot.inputs().size())
        .forEach(
            slot ->
                problems.add(
                    slot.place(),
                    Rule.SLOT,
                    "at most the alternatives of the slot, " + slot.inputs().size(),
                    String.valueOf(slot.needs()),
                    ""));
  }
}
