package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.ShareStatement;
import dev.lodestone.supplygraph.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which items may hold content from a place: those with an input recorded as supplied there. */
final class Content {
  private final Chain chain;
  private final Borders borders;
  private final Map<Integer, BitSet> byPlace = new HashMap<>();

  Content(Chain chain, Borders borders) {
    this.chain = chain;
    this.borders = borders;
  }

  /** Whether anything upstream of the item, itself left out, is recorded as supplied there. */
  boolean mayCome(Item item, int place) {
    return byPlace.computeIfAbsent(place, this::find).get(item.index());
  }

  private BitSet find(int place) {
    List<List<Integer>> users = users();
    BitSet found = new BitSet();
    Deque<Integer> pending = new ArrayDeque<>();
    for (Item item : chain.items()) {
      if (isSuppliedAt(item, place)) {
        pending.add(item.index());
      }
    }
    while (!pending.isEmpty()) {
      for (int user : users.get(pending.remove())) {
        if (!found.get(user)) {
          found.set(user);
          pending.add(user);
        }
      }
    }
    return found;
  }

  private boolean isSuppliedAt(Item item, int place) {
    return item.suppliers().stream().anyMatch(s -> borders.placeOf(s.country()) == place)
        || item.supply().additions().stream()
            .anyMatch(one -> borders.placeOf(one.country().orElse(Item.NONE)) == place)
        || item.supply().frame().stream()
            .flatMap(frame -> frame.statements().stream())
            .filter(statement -> statement.share() > 0)
            .mapToInt(ShareStatement::country)
            .anyMatch(country -> borders.placeOf(country) == place);
  }

  private List<List<Integer>> users() {
    List<List<Integer>> users = new ArrayList<>();
    chain.items().forEach(item -> users.add(new ArrayList<>()));
    for (Item item : chain.items()) {
      for (Slot slot : item.recipe()) {
        for (Slot.Alternative alternative : slot.alternatives()) {
          users.get(chain.of(alternative.item()).index()).add(item.index());
        }
      }
    }
    return users;
  }
}
