package dev.lodestone.supplygraph;

/**
 * A bound that was hit: the answer is right as far as it goes and may not be all there is.
 *
 * @param bound which bound
 * @param limit its value, in the unit of the bound (relationships, results, nodes, milliseconds,
 *     members)
 */
public record Truncation(Bound bound, long limit) {}
