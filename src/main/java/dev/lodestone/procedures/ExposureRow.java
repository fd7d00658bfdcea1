package dev.lodestone.procedures;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;

/**
 * An exposed product as a row of Cypher.
 *
 * @param rank its place in the answer, from 1
 * @param product its id
 * @param certainty {@code CERTAIN} or {@code POSSIBLE}
 * @param effect {@code SEVERED} or {@code THINNED}
 * @param depth recipe steps from the nearest item that the loss takes directly
 * @param step how it fails on that way
 * @param node the product, to be drawn
 * @param completeness of the whole answer
 */
public record ExposureRow(
    long rank,
    String product,
    String certainty,
    String effect,
    long depth,
    Map<String, Object> step,
    @Nullable Node node,
    Map<String, Object> completeness) {}
