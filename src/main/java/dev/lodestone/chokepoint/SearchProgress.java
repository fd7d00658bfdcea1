package dev.lodestone.chokepoint;

import org.jspecify.annotations.Nullable;

/**
 * How far a search is.
 *
 * @param state what has become of it
 * @param searching which sets are being searched for; null unless it runs
 * @param order how many members they have; 0 unless it runs
 * @param completeToOrder the order up to which all sets are found, certain and possible; 0 for none
 * @param found how many sets are found
 * @param elapsedMillis how long it has searched
 */
public record SearchProgress(
    SearchState state,
    @Nullable Certainty searching,
    int order,
    int completeToOrder,
    int found,
    long elapsedMillis) {}
