package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

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
  private final Map<Integer, Integer> gapLeaves = new HashMap<>();

  private Translator(
      Chain chain,
      Borders borders,
      ChokepointQuestion question,
      Completion completion,
      boolean doubtfulBans) {
    this.chain = chain;
    this.borders = borders;
    this.completion = completion;
    this.minSupply = question.assuming().minSupply();
    this.guards = new Guards(builder, question.assuming().cycles());
    this.alphabet = new Alphabet(chain, question, completion, builder);
    this.crossings = new Crossings(chain, borders, completion, doubtfulBans, alphabet, builder);
    this.states = new States(chain, borders.size(), builder);
    this.terms = new Terms(states.size());
    this.supplies =
        new Supplies(
            chain,
            borders,
            completion,
            minSupply,
            builder,
            states,
            crossings,
            alphabet,
            guards,
            terms);
  }

  /** The optimistic completion. */
  static Translation optimistic(Chain chain, Borders borders, ChokepointQuestion question) {
    return optimistic(chain, borders, question, new int[0]);
  }

  /** The optimistic completion, with further states asked for beside the first target's. */
  static Translation optimistic(
      Chain chain, Borders borders, ChokepointQuestion question, int[] alsoStates) {
    return new Translator(chain, borders, question, Completion.OPTIMISTIC, true).write(alsoStates);
  }

  /**
   * The pessimistic completion, with every state that the optimistic one has.
   *
   * @param doubtfulBans whether a ban of which it is not known that it is in force, or covers the
   *     item, takes the trade away
   */
  static Translation pessimistic(
      ChokepointQuestion question, Translation optimistic, boolean doubtfulBans) {
    int[] states =
        IntStream.range(0, optimistic.itemGates().size()).filter(optimistic::has).toArray();
    return new Translator(
            optimistic.chain(),
            optimistic.borders(),
            question,
            Completion.PESSIMISTIC,
            doubtfulBans)
        .write(states);
  }

  private Translation write(int[] alsoStates) {
    states.gate(Borders.HOME);
    for (int state : alsoStates) {
      states.gate(state);
    }
    for (int next = 0; next < states.asked().size(); next++) {
      define(states.asked().get(next));
    }
    Map<Integer, Integer> gaps = new HashMap<>();
    gapLeaves.forEach((node, leaf) -> gaps.put(leaf, node));
    int[] recipeGates = states.recipeGates();
    return new Translation(
        chain,
        borders,
        completion,
        guards.settle(),
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
    int supply =
        chain.isUnrecorded(item) ? unrecorded(item) : supplies.write(item, state % borders.size());
    int itself = alphabet.item(item);
    if (itself == always) {
      builder.defineAll(gate, supply);
    } else {
      builder.defineAll(gate, itself, supply);
    }
  }

  private int unrecorded(int item) {
    if (!chain.isDataGap(item) || completion == Completion.PESSIMISTIC) {
      return always;
    }
    return gapLeaves.computeIfAbsent(chain.node(item), node -> builder.leaf());
  }
}
