package dev.lodestone.scenario;

import dev.lodestone.chokepoint.Certainty;
import dev.lodestone.chokepoint.Chokepoint;
import dev.lodestone.chokepoint.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A target before and after. Chokepoints are the same when they have the same members.
 *
 * @param target id of the target
 * @param before as recorded
 * @param after as edited
 * @param went chokepoints that are none any more, as they were
 * @param came chokepoints that were none, as they are
 * @param stayed chokepoints before and after, as they are
 */
public record TargetChange(
    String target,
    Side before,
    Side after,
    List<Chokepoint> went,
    List<Chokepoint> came,
    List<Stayed> stayed) {
  public TargetChange {
    went = List.copyOf(went);
    came = List.copyOf(came);
    stayed = List.copyOf(stayed);
  }

  /**
   * A chokepoint before and after.
   *
   * @param before how certain it was
   * @param now what it is, with the way the loss takes in the edited graph
   */
  public record Stayed(Certainty before, Chokepoint now) {}

  static TargetChange of(String target, Side before, Side after) {
    Map<Set<Member>, Chokepoint> old = new LinkedHashMap<>();
    before.answer().chokepoints().forEach(one -> old.put(new HashSet<>(one.members()), one));
    List<Chokepoint> came = new ArrayList<>();
    List<Stayed> stayed = new ArrayList<>();
    for (Chokepoint now : after.answer().chokepoints()) {
      Chokepoint was = old.remove(new HashSet<>(now.members()));
      if (was == null) {
        came.add(now);
      } else {
        stayed.add(new Stayed(was.certainty(), now));
      }
    }
    return new TargetChange(target, before, after, List.copyOf(old.values()), came, stayed);
  }
}
