package dev.lodestone.chokepoint;

import java.util.BitSet;
import java.util.HashMap;
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

  /** Whether anything upstream of an item, itself left out, is recorded as supplied there. */
  boolean mayCome(int item, int place) {
    return byPlace.computeIfAbsent(place, this::find).get(item);
  }

  private BitSet find(int place) {
    Users users = new Users(chain);
    BitSet found = new BitSet();
    Numbers pending = new Numbers(chain.size());
    for (int item = 0; item < chain.size(); item++) {
      if (isSuppliedAt(item, place)) {
        pending.add(item);
      }
    }
    for (int next = 0; next < pending.size(); next++) {
      int input = pending.get(next);
      for (int at = users.first(input); at < users.end(input); at++) {
        int user = users.user(at);
        if (!found.get(user)) {
          found.set(user);
          pending.add(user);
        }
      }
    }
    return found;
  }

  private boolean isSuppliedAt(int item, int place) {
    Parts parts = chain.parts();
    for (int part = parts.first(item); part < parts.end(item); part++) {
      if (parts.supplier(part) != Item.NONE && borders.placeOf(parts.country(part)) == place) {
        return true;
      }
    }
    return false;
  }
}
