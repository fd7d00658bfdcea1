package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrSystem;
import dev.lodestone.andor.Availability;
import dev.lodestone.andor.GradedBuilder;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * One completion of a question as a system of gates. A <em>state</em> is an item at a place,
 * numbered {@code item index × places + place}. Immutable and safe to share between threads.
 */
final class Translation {
  private final Chain chain;
  private final Borders borders;
  private final Completion completion;
  private final AndOrSystem system;
  private final int[] itemGates;
  private final int[] recipeGates;
  private final Holdings holdings;
  private final Members members;
  private final Map<Integer, Integer> gaps;
  private final List<AlreadyLost> alreadyLost;
  private final Once<Grading> grading = new Once<>(() -> new Grading(this));

  /**
   * Takes over the arrays.
   *
   * @param itemGates gate of each state; {@link Item#NONE} where nothing asks for it
   * @param recipeGates gate of the recipe of each state; {@link Item#NONE} where nothing asks for
   *     it
   * @param gaps nodes of data gaps by the leaf that takes the gap away; optimistic only
   * @param alreadyLost what bans take away
   */
  Translation(
      Chain chain,
      Borders borders,
      Completion completion,
      AndOrSystem system,
      int[] itemGates,
      int[] recipeGates,
      Holdings holdings,
      Members members,
      Map<Integer, Integer> gaps,
      List<AlreadyLost> alreadyLost) {
    this.chain = chain;
    this.borders = borders;
    this.completion = completion;
    this.system = system;
    this.itemGates = itemGates;
    this.recipeGates = recipeGates;
    this.holdings = holdings;
    this.members = members;
    this.gaps = Map.copyOf(gaps);
    this.alreadyLost = List.copyOf(alreadyLost);
  }

  Chain chain() {
    return chain;
  }

  Borders borders() {
    return borders;
  }

  Completion completion() {
    return completion;
  }

  AndOrSystem system() {
    return system;
  }

  /** Gate of each state; {@link Item#NONE} where nothing asks for it. */
  List<Integer> itemGates() {
    return new Gates(itemGates);
  }

  /** The alphabet by leaf. */
  Members members() {
    return members;
  }

  /** Nodes of data gaps by the leaf that takes the gap away; optimistic only. */
  Map<Integer, Integer> gaps() {
    return gaps;
  }

  /** What bans take away. */
  List<AlreadyLost> alreadyLost() {
    return alreadyLost;
  }

  int top() {
    return itemGates[topState()];
  }

  int topState() {
    return Borders.HOME;
  }

  int state(Item item, int place) {
    return state(item.index(), place);
  }

  int state(int item, int place) {
    return item * borders.size() + place;
  }

  Item item(int state) {
    return chain.items().get(state / borders.size());
  }

  int place(int state) {
    return state % borders.size();
  }

  /** Whether the state is asked for. */
  boolean has(int state) {
    return itemGates[state] != Item.NONE;
  }

  boolean isAvailable(int state, Availability under) {
    return has(state) && under.isAvailable(itemGates[state]);
  }

  boolean hasRecipe(int state, Availability under) {
    return recipeGates[state] != Item.NONE && under.isAvailable(recipeGates[state]);
  }

  Holding holding(int state) {
    return holdings.of(state);
  }

  /** Grades the gate of a state by its supply. */
  void grade(int state, GradedBuilder builder) {
    holdings.grade(state, itemGates[state], builder);
  }

  /** How much there is of each state, not only whether it is enough. */
  Grading grading() {
    return grading.get();
  }

  /** The leaves of members; without those that the completion does not know. */
  BitSet losing(Collection<Member> lostMembers) {
    return members.leavesOf(lostMembers);
  }

  /** Whether the loss of members leaves the target with enough. */
  boolean stands(Collection<Member> lostMembers) {
    return under(losing(lostMembers)).isAvailable(top());
  }

  /** Whether another asks the same of the same gates, so that what cuts it is the same. */
  boolean isSameAs(Translation other) {
    return top() == other.top() && members.isSameAs(other.members) && system.isSameAs(other.system);
  }

  /** The state of things under a loss. */
  Availability under(BitSet lost) {
    return Availability.evaluate(system, lost);
  }

  /** A column as a list, not copied. */
  private static final class Gates extends AbstractList<Integer> implements RandomAccess {
    private final int[] gates;

    Gates(int[] gates) {
      this.gates = gates;
    }

    @Override
    public Integer get(int state) {
      return gates[state];
    }

    @Override
    public int size() {
      return gates.length;
    }
  }
}
