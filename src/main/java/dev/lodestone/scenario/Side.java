package dev.lodestone.scenario;

import dev.lodestone.chokepoint.ChokepointAnswer;
import dev.lodestone.chokepoint.ChokepointQuestion;
import dev.lodestone.chokepoint.Chokepoints;
import dev.lodestone.chokepoint.Standing;
import dev.lodestone.chokepoint.Standings;
import dev.lodestone.supplygraph.SupplyGraph;

/**
 * A target in one graph.
 *
 * @param standing whether it is sufficiently supplied
 * @param answer its chokepoints, and what the answer rests on
 */
public record Side(Standing standing, ChokepointAnswer answer) {
  static Side of(SupplyGraph graph, ChokepointQuestion question) {
    ChokepointAnswer answer = Chokepoints.find(graph, question);
    return new Side(Standings.find(graph, question), answer);
  }
}
