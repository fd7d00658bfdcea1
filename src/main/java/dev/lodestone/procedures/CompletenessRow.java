package dev.lodestone.procedures;

import java.util.Map;

/**
 * What an answer rests on, also where it has no rows.
 *
 * @param total how many rows it has on all pages, or are told
 * @param completeness of the answer
 */
public record CompletenessRow(long total, Map<String, Object> completeness) {}
