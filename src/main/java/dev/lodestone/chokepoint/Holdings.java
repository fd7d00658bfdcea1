package dev.lodestone.chokepoint;

import dev.lodestone.andor.GradedBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The supplies of a completion's states as objects, made from columns when one is asked for: only
 * what is explained is looked at, which is little.
 */
final class Holdings {
  private final Parts parts;
  private final Borders borders;
  private final Completion completion;
  private final int minSupply;
  private final int always;
  private final Terms terms;
  private final int[] upGates;
  private final int[] recipeGates;

  /**
   * Takes over the columns.
   *
   * @param always the gate that is always available
   * @param upGates gates of the parts that are asked for, by part
   * @param recipeGates gates of recipes, by state
   */
  Holdings(
      Parts parts,
      Borders borders,
      Completion completion,
      int minSupply,
      int always,
      Terms terms,
      int[] upGates,
      int[] recipeGates) {
    this.parts = parts;
    this.borders = borders;
    this.completion = completion;
    this.minSupply = minSupply;
    this.always = always;
    this.terms = terms;
    this.upGates = upGates;
    this.recipeGates = recipeGates;
  }

  /** The supply of a state; with nothing in it where none is recorded or nothing asks for it. */
  Holding of(int state) {
    if (!terms.has(state)) {
      return Holding.UNRECORDED;
    }
    int item = state / borders.size();
    Shape shape = parts.shape(item);
    List<Term> known = new ArrayList<>();
    for (int i = 0; i < shape.parts().size(); i++) {
      if (shape.parts().get(i).supplier() != Item.NONE) {
        known.add(known(state, shape, i));
      }
    }
    List<Term> all = new ArrayList<>();
    known.forEach(term -> all.add(withCompanions(term, known)));
    List<Term> normal = known.stream().filter(term -> !term.part().isAdded()).toList();
    for (int i = 0; i < shape.parts().size(); i++) {
      if (shape.parts().get(i).supplier() == Item.NONE) {
        all.add(notKnown(state, shape, i, normal));
      }
    }
    return new Holding(parts.need(item, minSupply), shape.total(), all);
  }

  /** Grades the gate of a state by its supply, where one is recorded that weighs anything. */
  void grade(int state, int gate, GradedBuilder builder) {
    int item = state / borders.size();
    if (!terms.has(state) || parts.total(item) == 0) {
      return;
    }
    Numbers gates = new Numbers(8);
    Numbers weights = new Numbers(8);
    for (int part = parts.first(item); part < parts.end(item); part++) {
      int weight = parts.weight(part, item, completion);
      if (weight > 0) {
        gates.add(terms.gate(state, part - parts.first(item)));
        weights.add(weight);
      }
    }
    builder.gradeLast(gate, parts.total(item), gates.toArray(), weights.toArray());
  }

  private Term known(int state, Shape shape, int i) {
    int item = state / borders.size();
    Shape.Part part = shape.parts().get(i);
    int from = borders.placeOf(part.country());
    return new Term(
        part,
        parts.weight(parts.first(item) + i, item, completion),
        from,
        upGates[parts.first(item) + i],
        terms.cross(state, i, always),
        part.isRecycled() ? always : recipeGates[item * borders.size() + from],
        terms.gate(state, i),
        List.of());
  }

  private Term withCompanions(Term term, List<Term> known) {
    if (completion == Completion.OPTIMISTIC
        || term.part().kind() != Shape.Kind.COUNTRY
        || term.part().isAdded()) {
      return term;
    }
    List<Term> there =
        known.stream()
            .filter(other -> other.part().kind() == Shape.Kind.FACILITY && !other.part().isAdded())
            .filter(other -> other.part().country() == term.part().country())
            .toList();
    return new Term(
        term.part(),
        term.weight(),
        term.from(),
        term.up(),
        term.cross(),
        term.recipe(),
        term.gate(),
        there);
  }

  private Term notKnown(int state, Shape shape, int i, List<Term> known) {
    Shape.Part part = shape.parts().get(i);
    int gate = terms.gate(state, i);
    int cross = terms.cross(state, i, always);
    if (part.kind() == Shape.Kind.UNSTATED) {
      List<Term> carriers =
          known.stream().filter(term -> shape.silent().contains(term.part().dependency())).toList();
      return new Term(part, part.weight(), Item.NONE, always, always, always, gate, carriers);
    }
    if (completion == Completion.OPTIMISTIC) {
      return new Term(part, part.weight(), Item.NONE, always, cross, gate, gate, List.of());
    }
    int place = state % borders.size();
    return new Term(part, part.weight(), place, always, cross, recipeGates[state], gate, known);
  }
}
