package dev.lodestone.chokepoint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The data gaps a sketch's resilience rests on among countries and products, found by trying.
 *
 * @param decisive those whose return alone takes a cut back
 * @param eachAlone whether each cut is taken back by one gap alone
 */
record SketchGaps(Set<String> decisive, boolean eachAlone) {
  static SketchGaps of(Sketch sketch, int min) {
    if (!sketch.stands("", true, min)) {
      return new SketchGaps(Set.of(), true);
    }
    Set<String> optional =
        sketch.gaps().stream()
            .filter(gap -> sketch.withoutGaps(Set.of(gap)).stands("", true, min))
            .collect(Collectors.toSet());
    Set<String> decisive = new TreeSet<>();
    boolean eachAlone = true;
    for (String loss : losses(sketch, optional, min)) {
      Set<String> rescues =
          optional.stream()
              .filter(gap -> sketch.withoutGaps(without(optional, gap)).stands(loss, true, min))
              .collect(Collectors.toSet());
      eachAlone &= !rescues.isEmpty();
      decisive.addAll(rescues);
    }
    return new SketchGaps(decisive, eachAlone);
  }

  /** What cuts when the gaps are gone and does not otherwise; an empty name for nothing lost. */
  private static List<String> losses(Sketch sketch, Set<String> gone, int min) {
    if (!sketch.withoutGaps(gone).stands("", true, min)) {
      return List.of("");
    }
    return sketch.members().stream()
        .filter(member -> member.matches("[A-Z]{2}|p\\d+"))
        .filter(member -> sketch.stands(member, true, min))
        .filter(member -> !sketch.withoutGaps(gone).stands(member, true, min))
        .toList();
  }

  private static Set<String> without(Set<String> names, String one) {
    Set<String> rest = new HashSet<>(names);
    rest.remove(one);
    return rest;
  }
}
