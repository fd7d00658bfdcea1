package dev.lodestone.supplygraph;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a regime on one item.
 *
 * @param dependency the {@code CONTROLS} relationship
 * @param regime node of the regime
 * @param item node of the product or element
 * @param clause number of the clause
 * @param destinations ISO codes of the destinations it is for; empty means every destination
 * @param endUse the end use it is for; null means every end use
 * @param deMinimis parts per million by value below which it does not bind; 0 for none
 * @param coverage whether the item as such falls under the clause
 */
public record Control(
    int dependency,
    int regime,
    int item,
    String clause,
    Set<String> destinations,
    @Nullable EndUse endUse,
    int deMinimis,
    ControlCoverage coverage) {}
