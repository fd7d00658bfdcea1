package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;

/**
 * Writes the supply of an item as seen from one place as gates: one for each part, and one that
 * holds when enough is up. In the pessimistic completion what is not known leans on what is.
 */
final class Supplies {
  private final Parts parts;
  private final Borders borders;
  private final Completion completion;
  private final int minSupply;
  private final AndOrBuilder builder;
  private final States states;
  private final Crossings crossings;
  private final Alphabet alphabet;
  private final Guards guards;
  private final Terms terms;
  private final int always;
  private final Numbers chosen = new Numbers(8);
  private final Numbers weights = new Numbers(8);

  Supplies(
      Chain chain,
      Borders borders,
      Completion completion,
      int minSupply,
      AndOrBuilder builder,
      States states,
      Crossings crossings,
      Alphabet alphabet,
      Guards guards,
      Terms terms) {
    this.parts = chain.parts();
    this.borders = borders;
    this.completion = completion;
    this.minSupply = minSupply;
    this.builder = builder;
    this.states = states;
    this.crossings = crossings;
    this.alphabet = alphabet;
    this.guards = guards;
    this.terms = terms;
    this.always = builder.always();
  }

  /** Writes the supply of a state; returns the gate for enough of it being up. */
  int write(int item, int place) {
    int state = item * borders.size() + place;
    terms.open(state);
    int first = parts.first(item);
    int end = parts.end(item);
    for (int part = first; part < end; part++) {
      switch (parts.kind(part)) {
        case FACILITY, COUNTRY -> known(item, part, place);
        case UNKNOWN -> {
          if (completion == Completion.OPTIMISTIC) {
            unknownAnywhere(item, place);
          } else {
            unknownHere(item, place);
          }
        }
        case UNSTATED -> unstated(item, state);
      }
    }
    if (completion == Completion.PESSIMISTIC) {
      // From the last part on, so that no guard leans on another guard.
      for (int part = end - 1; part >= first; part--) {
        guard(item, part, state);
      }
    }
    return threshold(item, state);
  }

  private int threshold(int item, int state) {
    chosen.cut(0);
    weights.cut(0);
    long need = parts.need(item, minSupply);
    boolean anyWillDo = true;
    int first = parts.first(item);
    for (int part = first; part < parts.end(item); part++) {
      int weight = parts.weight(part, item, completion);
      if (weight > 0) {
        chosen.add(terms.gate(state, part - first));
        weights.add(weight);
        anyWillDo &= weight >= need;
      }
    }
    return anyWillDo
        ? builder.any(chosen.toArray())
        : builder.weighted(need, chosen.toArray(), weights.toArray());
  }

  private void known(int item, int part, int place) {
    int from = borders.placeOf(parts.country(part));
    int up = alphabet.up(part);
    int cross = crossings.gate(item, from, place);
    int recipe = parts.isRecycled(part) ? always : states.recipe(item, from);
    terms.add(builder.all(up, cross, recipe), cross, always);
  }

  /** What is not known may stand wherever it can come from. */
  private void unknownAnywhere(int item, int place) {
    int[] somewhere = new int[borders.size()];
    int[] ways = new int[borders.size()];
    for (int from = 0; from < somewhere.length; from++) {
      ways[from] = crossings.gate(item, from, place);
      somewhere[from] = builder.all(ways[from], states.recipe(item, from));
    }
    terms.add(builder.any(somewhere), builder.any(ways), always);
  }

  /** What is not known stands here; without shares, or any known supply beside it. */
  private void unknownHere(int item, int place) {
    int cross = crossings.gate(item, place, place);
    int here = builder.all(cross, states.recipe(item, place));
    if (parts.isShared(item)) {
      terms.add(here, cross, always);
      return;
    }
    int known = parts.endNormal(item) - parts.first(item) - 1;
    int state = item * borders.size() + place;
    chosen.cut(0);
    for (int i = 0; i < known; i++) {
      chosen.add(terms.gate(state, i));
    }
    chosen.add(here);
    terms.add(builder.any(chosen.toArray()), always, always);
  }

  private void unstated(int item, int state) {
    carriers(item, state);
    terms.add(builder.any(chosen.toArray()), always, always);
  }

  /** Chooses the gates of the facilities that state no share. */
  private void carriers(int item, int state) {
    chosen.cut(0);
    int first = parts.first(item);
    for (int part = first; part < parts.end(item); part++) {
      if (parts.isSilent(part)) {
        chosen.add(terms.gate(state, part - first));
      }
    }
  }

  /**
   * Pessimistically, what is not known is lost with what is known beside it; not so what edits add.
   */
  private void guard(int item, int part, int state) {
    if (parts.isAdded(part)) {
      return;
    }
    int first = parts.first(item);
    chosen.cut(0);
    switch (parts.kind(part)) {
      case FACILITY -> {
        return;
      }
      case COUNTRY -> {
        for (int other = first; other < parts.end(item); other++) {
          if (parts.kind(other) == Shape.Kind.FACILITY
              && !parts.isAdded(other)
              && parts.country(other) == parts.country(part)) {
            chosen.add(terms.gate(state, other - first));
          }
        }
      }
      case UNKNOWN -> {
        for (int other = first; other < part; other++) {
          chosen.add(terms.gate(state, other - first));
        }
      }
      case UNSTATED -> carriers(item, state);
    }
    int loose = terms.gate(state, part - first);
    terms.guard(state, part - first, guards.guard(loose, chosen.toArray()));
  }
}
