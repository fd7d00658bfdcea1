package dev.lodestone.supplygraph;

import java.util.OptionalInt;

/**
 * A facility that makes an item, or is to.
 *
 * @param dependency the {@code PRODUCES} relationship valid on the day
 * @param facility node of the facility
 * @param status what it does on the day
 * @param share its share of the item in parts per million, where stated
 */
public record Producer(int dependency, int facility, ProductionStatus status, OptionalInt share) {}
