package dev.lodestone.procedures;

import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Node;

/**
 * A chain as a row of Cypher.
 *
 * @param rank its place in the answer, from 1
 * @param length how many relationships it has
 * @param ids of the things on it, the first being where it starts
 * @param kinds type of the relationship that leads to each but the first
 * @param facts fact ids of every relationship that leads to each but the first
 * @param nodes the things on it, to be drawn
 * @param completeness of the whole answer
 */
public record ChainRow(
    long rank,
    long length,
    List<String> ids,
    List<String> kinds,
    List<List<String>> facts,
    List<Node> nodes,
    Map<String, Object> completeness) {}
