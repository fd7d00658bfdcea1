package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrSystem;
import dev.lodestone.andor.Availability;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One completion of a question as a system of gates. A <em>state</em> is an item at a place,
 * numbered {@code item index × places + place}.
 *
 * @param itemGates gate of each state; {@link Item#NONE} where nothing asks for it
 * @param recipeGates gate of the recipe of each state; {@link Item#NONE} where nothing asks for it
 * @param holdings the supply of each state that is asked for
 * @param members the alphabet by leaf
 * @param gaps nodes of data gaps by the leaf that takes the gap away; optimistic only
 * @param alreadyLost what bans take away
 */
record Translation(
    Chain chain,
    Borders borders,
    Completion completion,
    AndOrSystem system,
    List<Integer> itemGates,
    List<Integer> recipeGates,
    Map<Integer, Holding> holdings,
    Map<Integer, Member> members,
    Map<Integer, Integer> gaps,
    List<AlreadyLost> alreadyLost) {
  Translation {
    itemGates = List.copyOf(itemGates);
    recipeGates = List.copyOf(recipeGates);
    holdings = Map.copyOf(holdings);
    members = Map.copyOf(members);
    gaps = Map.copyOf(gaps);
    alreadyLost = List.copyOf(alreadyLost);
  }

  int top() {
    return itemGates.get(topState());
  }

  int topState() {
    return state(chain.target(), Borders.HOME);
  }

  int state(Item item, int place) {
    return item.index() * borders.size() + place;
  }

  Item item(int state) {
    return chain.items().get(state / borders.size());
  }

  int place(int state) {
    return state % borders.size();
  }

  /** Whether the state is asked for. */
  boolean has(int state) {
    return itemGates.get(state) != Item.NONE;
  }

  boolean isAvailable(int state, Availability under) {
    return has(state) && under.isAvailable(itemGates.get(state));
  }

  boolean hasRecipe(int state, Availability under) {
    return recipeGates.get(state) != Item.NONE && under.isAvailable(recipeGates.get(state));
  }

  Holding holding(int state) {
    return holdings.getOrDefault(state, Holding.UNRECORDED);
  }

  /** The leaves of members; without those that the completion does not know. */
  BitSet losing(Collection<Member> lostMembers) {
    BitSet lost = new BitSet();
    members.forEach(
        (leaf, other) -> {
          if (lostMembers.contains(other)) {
            lost.set(leaf);
          }
        });
    return lost;
  }

  /** Whether the loss of members leaves the target with enough. */
  boolean stands(Collection<Member> lostMembers) {
    return under(losing(lostMembers)).isAvailable(top());
  }

  /** The state of things under a loss. */
  Availability under(BitSet lost) {
    return Availability.evaluate(system, lost);
  }

  /** Whether another asks the same of the same gates, so that what cuts it is the same. */
  boolean isSameAs(Translation other) {
    return top() == other.top() && members.equals(other.members) && system.isSameAs(other.system);
  }
}
