package dev.lodestone.supplygraph;

/**
 * A country's share of an item at its stage.
 *
 * @param dependency the {@code SUPPLIES} relationship
 * @param country node of the country
 * @param share parts per million
 */
public record ShareStatement(int dependency, int country, int share) {}
