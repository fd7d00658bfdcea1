package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a question as a system of gates, from the consumer backwards and only what is asked for.
 * Cost: linear in what is upstream, times the number of places.
 */
final class Translator {
  private final Chain chain;
  private final Borders borders;
  private final Completion completion;
  private final int minSupply;
  private final AndOrBuilder builder = new AndOrBuilder();
  private final int always = builder.always();
  private final Guards guards;
  private final Alphabet alphabet;
  private final Crossings crossings;
  private final States states;
  private final Terms terms;
  private final Supplies supplies;

  /** Writes supplies as if what is not known were disclosed; only where there are switches. */
  private final @Nullable Supplies disclosed;

  private final Map<Integer, Integer> switches = new TreeMap<>();
  private final Map<Integer, Integer> gapLeaves = new HashMap<>();

  private Translator(
      Chain chain,
      Borders borders,
      ChokepointQuestion question,
      Completion completion,
      boolean doubtfulBans,
      boolean switching) {
    this.chain = chain;
    this.borders = borders;
    this.completion = completion;
    this.minSupply = question.assuming().minSupply();
    this.guards = new Guards(builder, question.assuming().cycles());
    this.alphabet = new Alphabet(chain, question, completion, builder);
    this.crossings = new Crossings(chain, borders, completion, doubtfulBans, alphabet, builder);
    this.states = new States(chain, borders.size(), builder);
    this.terms = new Terms(states.size());
    this.supplies = supplies(completion, terms);
    this.disclosed = switching ? supplies(Completion.OPTIMISTIC, new Terms(states.size())) : null;
  }

  private Supplies supplies(Completion filledIn, Terms to) {
    return new Supplies(
        chain, borders, filledIn, minSupply, builder, states, crossings, alphabet, guards, to);
  }

  /** The optimistic completion. */
  static Translation optimistic(Chain chain, Borders borders, ChokepointQuestion question) {
    return optimistic(chain, borders, question, new int[0]);
  }

  /** The optimistic completion, with further states asked for beside the first target's. */
  static Translation optimistic(
      Chain chain, Borders borders, ChokepointQuestion question, int[] alsoStates) {
    return new Translator(chain, borders, question, Completion.OPTIMISTIC, true, false)
        .write(alsoStates);
  }

  /**
   * The pessimistic completion, with every state that the optimistic one has.
   *
   * @param doubtfulBans whether a ban of which it is not known that it is in force, or covers the
   *     item, takes the trade away
   */
  static Translation pessimistic(
      ChokepointQuestion question, Translation optimistic, boolean doubtfulBans) {
    return pessimistic(question, optimistic, doubtfulBans, false).write(states(optimistic));
  }

  /**
   * The pessimistic completion with a switch for each item of which something is not known: while
   * its leaf stands, the item's supply is completed optimistically.
   */
  static Switched switched(
      ChokepointQuestion question, Translation optimistic, boolean doubtfulBans) {
    Translator translator = pessimistic(question, optimistic, doubtfulBans, true);
    Translation translation = translator.write(states(optimistic));
    return new Switched(translation, translator.switches);
  }

  /**
   * A completion with switches.
   *
   * @param switches leaves by the node of their item
   */
  record Switched(Translation translation, Map<Integer, Integer> switches) {
    Switched {
      switches = Map.copyOf(switches);
    }
  }

  private static Translator pessimistic(
      ChokepointQuestion question,
      Translation optimistic,
      boolean doubtfulBans,
      boolean switching) {
    return new Translator(
        optimistic.chain(),
        optimistic.borders(),
        question,
        Completion.PESSIMISTIC,
        doubtfulBans,
        switching);
  }

  private static int[] states(Translation translation) {
    return IntStream.range(0, translation.itemGates().size()).filter(translation::has).toArray();
  }

  private Translation write(int[] alsoStates) {
    states.gate(Borders.HOME);
    for (int state : alsoStates) {
      states.gate(state);
    }
    for (int next = 0; next < states.asked().size(); next++) {
      define(states.asked().get(next));
    }
    BitSet off = new BitSet();
    switches.values().forEach(off::set);
    Map<Integer, Integer> gaps = new HashMap<>();
    gapLeaves.forEach((node, leaf) -> gaps.put(leaf, node));
    int[] recipeGates = states.recipeGates();
    return new Translation(
        chain,
        borders,
        completion,
        alphabet.lose(guards.settle(off)),
        states.itemGates(),
        recipeGates,
        new Holdings(
            chain.parts(),
            borders,
            completion,
            minSupply,
            always,
            terms,
            alphabet.upGates(),
            recipeGates),
        alphabet.members(),
        gaps,
        crossings.alreadyLost());
  }

  private void define(int state) {
    int item = state / borders.size();
    int gate = states.gate(state);
    int place = state % borders.size();
    int supply = chain.isUnrecorded(item) ? unrecorded(item, place) : supply(item, place);
    int itself = alphabet.item(item);
    if (itself == always) {
      builder.defineAll(gate, supply);
    } else {
      builder.defineAll(gate, itself, supply);
    }
  }

  private int unrecorded(int item, int place) {
    if (!chain.isDataGap(item) || completion == Completion.PESSIMISTIC) {
      return always;
    }
    int gap = gapLeaves.computeIfAbsent(chain.node(item), node -> builder.leaf());
    boolean added =
        chain.parts().first(item) < chain.parts().end(item)
            && chain.parts().isAdded(chain.parts().first(item));
    return added ? builder.any(gap, supply(item, place)) : gap;
  }

  private int supply(int item, int place) {
    int enough = supplies.write(item, place);
    if (disclosed == null || !UnknownParts.any(chain.parts(), item)) {
      return enough;
    }
    int leaf = switches.computeIfAbsent(chain.node(item), node -> builder.leaf());
    return builder.any(enough, builder.all(leaf, disclosed.write(item, place)));
  }
}
