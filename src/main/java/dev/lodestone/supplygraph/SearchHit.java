package dev.lodestone.supplygraph;

/**
 * One match of a text search.
 *
 * @param entity what was found
 * @param score how well it matches, higher is better; comparable within one answer only
 */
public record SearchHit(EntityRecord entity, double score) {}
