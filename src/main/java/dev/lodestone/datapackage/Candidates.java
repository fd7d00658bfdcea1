package dev.lodestone.datapackage;

import dev.lodestone.datapackage.MatchProposal.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The entities of one kind that others state, found by what a row says of its own. A look-up costs
 * what shares three letters with it, and never more than {@value #MOST_VISITS} comparisons.
 */
final class Candidates {
  private static final int MOST_VISITS = 200_000;
  private static final double LEAST = 0.5;

  /** Nothing is certain before somebody has looked. */
  private static final double MOST = 0.99;

  /** Ways to compare that settle it: an identifier that somebody keeps unique. */
  private static final Map<String, Double> IDENTIFIERS =
      new TreeMap<>(
          Map.of("cas", 0.99, "lei", 0.99, "code", 0.99, "symbol", 0.95, "reference", 0.95));

  private static final List<String> SETTLING = List.of("cas", "lei", "code", "symbol");

  /** Many things have one customs code. */
  private static final double SAME_HS = 0.5;

  private static final double SAME_NAME = 0.95;
  private static final double SAME_WORDS = 0.9;
  private static final double MOST_ALIKE = 0.85;

  private final List<KnownEntity> entities;
  private final Map<String, List<Integer>> byText = new HashMap<>();
  private final Map<String, List<Integer>> byTrigram = new HashMap<>();

  Candidates(List<KnownEntity> entities) {
    this.entities = List.copyOf(entities);
    for (int i = 0; i < entities.size(); i++) {
      KnownEntity entity = entities.get(i);
      int place = i;
      entity
          .properties()
          .forEach((property, value) -> add(byText, property + " " + comparable(value), place));
      for (String name : names(entity)) {
        Likeness.trigrams(Likeness.words(name)).forEach(trigram -> add(byTrigram, trigram, place));
      }
    }
  }

  private static void add(Map<String, List<Integer>> index, String key, int place) {
    List<Integer> places = index.computeIfAbsent(key, absent -> new ArrayList<>());
    if (places.isEmpty() || places.getLast() != place) {
      places.add(place);
    }
  }

  /** The name, other names, and the key of the id, which is often one too. */
  private static List<String> names(KnownEntity entity) {
    List<String> names = new ArrayList<>(List.of(entity.name()));
    names.addAll(entity.aliases());
    names.add(entity.id().substring(entity.id().indexOf(':') + 1));
    return names;
  }

  private static String comparable(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The likeliest first, of equal ones the first by id.
   *
   * @param name of the row; blank if it has none
   * @param properties what it says of itself, under the names of {@link KnownEntity#properties}
   */
  List<Candidate> list(String name, Map<String, String> properties) {
    Map<Integer, Found> found = new TreeMap<>();
    new TreeMap<>(properties)
        .forEach(
            (property, value) ->
                byText
                    .getOrDefault(property + " " + comparable(value), List.of())
                    .forEach(place -> note(found, place, property, value)));
    if (!name.isBlank()) {
      alike(name).stream()
          .filter(place -> !isAnother(entities.get(place), properties))
          .forEach(place -> named(found, place, name));
    }
    return found.entrySet().stream()
        .filter(one -> one.getValue().score() >= LEAST)
        .map(one -> candidate(entities.get(one.getKey()), one.getValue()))
        .sorted(
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id))
        .limit(MatchProposals.MOST_CANDIDATES)
        .toList();
  }

  /** Two identifiers that differ are of two things, however alike their names. */
  private static boolean isAnother(KnownEntity entity, Map<String, String> properties) {
    return SETTLING.stream()
        .filter(property -> entity.properties().containsKey(property))
        .filter(properties::containsKey)
        .anyMatch(
            property ->
                !comparable(entity.properties().getOrDefault(property, ""))
                    .equals(comparable(properties.getOrDefault(property, ""))));
  }

  /** What speaks for an entity; independent reasons add up as probabilities would. */
  private record Found(double against, String reason) {
    double score() {
      return Math.min(MOST, Math.round((1 - against) * 100) / 100.0);
    }

    Found and(double score, String more) {
      return new Found(against * (1 - score), reason.isEmpty() ? more : reason + " and " + more);
    }
  }

  private static void note(Map<Integer, Found> found, int place, String property, String value) {
    double score = IDENTIFIERS.getOrDefault(property, SAME_HS);
    found.merge(
        place,
        new Found(1, "").and(score, "same " + property + " " + value),
        (earlier, now) -> earlier.and(score, now.reason()));
  }

  private void named(Map<Integer, Found> found, int place, String name) {
    Named best =
        names(entities.get(place)).stream()
            .map(other -> compare(name, other))
            .max(Comparator.comparingDouble(Named::score))
            .orElseThrow();
    if (best.score() >= LEAST || found.containsKey(place)) {
      Found before = found.getOrDefault(place, new Found(1, ""));
      found.put(place, before.and(best.score(), best.reason()));
    }
  }

  private record Named(double score, String reason) {}

  private static Named compare(String name, String other) {
    if (comparable(name).equals(comparable(other))) {
      return new Named(SAME_NAME, "same name");
    }
    String words = Likeness.words(name);
    String others = Likeness.words(other);
    if (!words.isEmpty() && words.equals(others)) {
      return new Named(SAME_WORDS, "same words");
    }
    Set<String> one = Likeness.trigrams(words);
    Set<String> two = Likeness.trigrams(others);
    int shared = (int) one.stream().filter(two::contains).count();
    return new Named(
        MOST_ALIKE * Likeness.dice(shared, one.size(), two.size()), "name like \"" + other + "\"");
  }

  /** Entities that share letters with a name, by its rarest letters first, within the bound. */
  private Set<Integer> alike(String name) {
    List<List<Integer>> postings =
        Likeness.trigrams(Likeness.words(name)).stream()
            .map(trigram -> byTrigram.getOrDefault(trigram, List.of()))
            .sorted(Comparator.comparingInt(List::size))
            .toList();
    Set<Integer> places = new TreeSet<>();
    int visits = 0;
    for (List<Integer> posting : postings) {
      visits += posting.size();
      if (visits > MOST_VISITS) {
        break;
      }
      places.addAll(posting);
    }
    return places;
  }

  private static Candidate candidate(KnownEntity entity, Found found) {
    return new Candidate(entity.id(), entity.name(), found.score(), found.reason());
  }
}
