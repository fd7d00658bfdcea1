package dev.lodestone.procedures;

import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Node;

/**
 * A chokepoint as a row of Cypher.
 *
 * @param rank its place in the answer, from 1
 * @param members ids of what is lost together
 * @param levels as what each member is lost
 * @param order how many members it has
 * @param certainty {@code CERTAIN} or {@code POSSIBLE}
 * @param effect {@code SEVERED} or {@code THINNED}
 * @param shortfallLower how much is missing at least, 0 to 1
 * @param shortfallUpper how much is missing at most, 0 to 1
 * @param alsoBy ids of narrower losses that cut in a member's place
 * @param possibleSubsets of a certain set, its possible subsets
 * @param witness what fails, in order from the cut to the target
 * @param nodes the members, to be drawn
 * @param completeness of the whole answer
 */
public record ChokepointRow(
    long rank,
    List<String> members,
    List<String> levels,
    long order,
    String certainty,
    String effect,
    double shortfallLower,
    double shortfallUpper,
    List<String> alsoBy,
    List<List<String>> possibleSubsets,
    List<Map<String, Object>> witness,
    List<Node> nodes,
    Map<String, Object> completeness) {}
