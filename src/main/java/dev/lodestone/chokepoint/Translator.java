package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;
import dev.lodestone.supplygraph.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final boolean doubtfulBans;
  private final boolean switching;
  private final AndOrBuilder builder = new AndOrBuilder();
  private final Guards guards;
  private final Alphabet alphabet;
  private final int[] itemGates;
  private final int[] recipeGates;
  private final Map<Integer, Holding> holdings = new HashMap<>();
  private final Map<Integer, Integer> gapLeaves = new HashMap<>();
  private final Map<Integer, Integer> switches = new TreeMap<>();
  private final TreeSet<AlreadyLost> alreadyLost = new TreeSet<>(AlreadyLost.ORDER);
  private final Deque<Integer> pending = new ArrayDeque<>();

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
    this.guards = new Guards(builder, question.assuming().cycles());
    this.minSupply = question.assuming().minSupply();
    this.doubtfulBans = doubtfulBans;
    this.switching = switching;
    this.alphabet = new Alphabet(chain, question, completion, builder);
    this.itemGates = new int[Math.multiplyExact(chain.size(), borders.size())];
    this.recipeGates = new int[itemGates.length];
    Arrays.fill(itemGates, Item.NONE);
    Arrays.fill(recipeGates, Item.NONE);
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
    gate(Borders.HOME);
    Arrays.stream(alsoStates).forEach(this::gate);
    while (!pending.isEmpty()) {
      define(pending.remove());
    }
    BitSet off = new BitSet();
    switches.values().forEach(off::set);
    Map<Integer, Integer> gaps = new HashMap<>();
    gapLeaves.forEach((node, leaf) -> gaps.put(leaf, node));
    return new Translation(
        chain,
        borders,
        completion,
        alphabet.lose(guards.settle(off)),
        Arrays.stream(itemGates).boxed().toList(),
        Arrays.stream(recipeGates).boxed().toList(),
        holdings,
        alphabet.members(),
        gaps,
        List.copyOf(alreadyLost));
  }

  /** The gate of a state, to be defined later. */
  private int gate(int state) {
    if (itemGates[state] == Item.NONE) {
      itemGates[state] = builder.gate();
      pending.add(state);
    }
    return itemGates[state];
  }

  private void define(int state) {
    Item item = chain.items().get(state / borders.size());
    int place = state % borders.size();
    int supply = item.isUnrecorded() ? unrecorded(item, place) : supply(item, place);
    builder.defineAll(itemGates[state], alphabet.item(item), supply);
  }

  private int unrecorded(Item item, int place) {
    if (!item.isDataGap() || completion == Completion.PESSIMISTIC) {
      return builder.always();
    }
    int gap = gapLeaves.computeIfAbsent(item.node(), node -> builder.leaf());
    return item.supply().additions().isEmpty() ? gap : builder.any(gap, supply(item, place));
  }

  private int recipe(Item item, int place) {
    int state = item.index() * borders.size() + place;
    if (recipeGates[state] == Item.NONE) {
      List<Integer> slots = new ArrayList<>();
      for (Slot slot : item.recipe()) {
        List<Integer> alternatives = new ArrayList<>();
        for (Slot.Alternative alternative : slot.alternatives()) {
          int index = chain.of(alternative.item()).index();
          alternatives.add(gate(index * borders.size() + place));
        }
        slots.add(builder.atLeast(slot.needs(), array(alternatives)));
      }
      recipeGates[state] = builder.all(array(slots));
    }
    return recipeGates[state];
  }

  private int supply(Item item, int place) {
    Shape shape = Shape.of(item);
    Holding holding = holding(item, shape, place, completion);
    holdings.put(item.index() * borders.size() + place, holding);
    int enough = threshold(holding);
    if (!switching || shape.unknown().isEmpty()) {
      return enough;
    }
    int leaf = switches.computeIfAbsent(item.node(), node -> builder.leaf());
    int disclosed = threshold(holding(item, shape, place, Completion.OPTIMISTIC));
    return builder.any(enough, builder.all(leaf, disclosed));
  }

  /** A supply of which what is not known is completed in a given way. */
  private Holding holding(Item item, Shape shape, int place, Completion filledIn) {
    List<Term> terms = new ArrayList<>();
    for (Shape.Part part : shape.parts()) {
      if (part.supplier() != Item.NONE) {
        terms.add(known(item, shape, part, place, filledIn));
      }
    }
    List<Term> known = terms.stream().filter(term -> !term.part().isAdded()).toList();
    for (Shape.Part part : shape.parts()) {
      switch (part.kind()) {
        case FACILITY, COUNTRY -> {
          // Written above: what is not known leans on them.
        }
        case UNKNOWN -> terms.add(unknown(item, shape, part, place, known, filledIn));
        case UNSTATED -> terms.add(unstated(shape, part, known, filledIn));
      }
    }
    if (filledIn == Completion.PESSIMISTIC) {
      terms.replaceAll(term -> withCompanions(term, known));
    }
    return new Holding(shape.need(minSupply), shape.total(), terms);
  }

  private int threshold(Holding holding) {
    List<Term> counted = holding.terms().stream().filter(term -> term.weight() > 0).toList();
    int[] gates = counted.stream().mapToInt(Term::gate).toArray();
    if (counted.stream().allMatch(term -> term.weight() >= holding.need())) {
      return builder.any(gates);
    }
    int[] weights = counted.stream().mapToInt(Term::weight).toArray();
    return builder.weighted(holding.need(), gates, weights);
  }

  private Term known(Item item, Shape shape, Shape.Part part, int place, Completion filledIn) {
    int from = borders.placeOf(part.country());
    int up = alphabet.up(part);
    int cross = cross(item, from, place);
    int recipe = part.isRecycled() ? builder.always() : recipe(item, from);
    boolean carried =
        filledIn == Completion.PESSIMISTIC
            && !shape.shared()
            && !part.isAdded()
            && shape.parts().stream().anyMatch(other -> other.kind() == Shape.Kind.UNKNOWN);
    int weight = carried ? 0 : part.weight();
    return new Term(
        part, weight, from, up, cross, recipe, builder.all(up, cross, recipe), List.of());
  }

  /** What is undisclosed in a country is lost with any facility recorded there. */
  private Term withCompanions(Term term, List<Term> known) {
    if (term.part().kind() != Shape.Kind.COUNTRY || term.part().isAdded()) {
      return term;
    }
    List<Term> there =
        known.stream()
            .filter(other -> other.part().kind() == Shape.Kind.FACILITY)
            .filter(other -> other.part().country() == term.part().country())
            .toList();
    return guarded(term, there);
  }

  private Term guarded(Term term, List<Term> companions) {
    int gate = guards.guard(term.gate(), companions.stream().map(Term::gate).toList());
    return new Term(
        term.part(),
        term.weight(),
        term.from(),
        term.up(),
        term.cross(),
        term.recipe(),
        gate,
        companions);
  }

  private Term unknown(
      Item item, Shape shape, Shape.Part part, int place, List<Term> known, Completion filledIn) {
    int always = builder.always();
    if (filledIn == Completion.OPTIMISTIC) {
      int[] somewhere = new int[borders.size()];
      int[] crossings = new int[borders.size()];
      for (int from = 0; from < somewhere.length; from++) {
        crossings[from] = cross(item, from, place);
        somewhere[from] = builder.all(crossings[from], recipe(item, from));
      }
      int gate = builder.any(somewhere);
      int cross = builder.any(crossings);
      return new Term(part, part.weight(), Item.NONE, always, cross, gate, gate, List.of());
    }
    int cross = cross(item, place, place);
    int recipe = recipe(item, place);
    int here = builder.all(cross, recipe);
    if (shape.shared()) {
      Term alone = new Term(part, part.weight(), place, always, cross, recipe, here, List.of());
      return guarded(alone, known);
    }
    IntStream supplies = known.stream().mapToInt(Term::gate);
    int any = builder.any(IntStream.concat(supplies, IntStream.of(here)).toArray());
    Term carrier = new Term(part, part.weight(), place, always, always, recipe, any, List.of());
    return guarded(carrier, known);
  }

  private Term unstated(Shape shape, Shape.Part part, List<Term> known, Completion filledIn) {
    List<Term> carriers =
        known.stream().filter(term -> shape.silent().contains(term.part().dependency())).toList();
    int always = builder.always();
    int any = builder.any(carriers.stream().mapToInt(Term::gate).toArray());
    Term term = new Term(part, part.weight(), Item.NONE, always, always, always, any, carriers);
    return filledIn == Completion.PESSIMISTIC ? guarded(term, carriers) : term;
  }

  /** A gate for nothing refusing an item on its way. */
  private int cross(Item item, int from, int to) {
    List<Integer> needed = new ArrayList<>();
    for (Borders.Binding binding : borders.between(item, from, to, completion)) {
      if (!binding.ban()) {
        needed.add(alphabet.regime(binding.control().regime()));
        continue;
      }
      if (!doubtfulBans && !(binding.certain() && from == binding.imposer())) {
        continue;
      }
      needed.add(builder.never());
      if (completion == Completion.OPTIMISTIC) {
        alreadyLost.add(
            new AlreadyLost(binding.control().regime(), binding.control().clause(), item.node()));
      }
    }
    return builder.all(array(needed));
  }

  private static int[] array(List<Integer> numbers) {
    int[] array = new int[numbers.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = numbers.get(i);
    }
    return array;
  }
}
