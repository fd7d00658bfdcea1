package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;

/**
 * The state of things under the loss of a set.
 *
 * @param upper what is available by the optimistic completion
 * @param lower what is available by the pessimistic completion
 * @param left how much is left
 */
record Aftermath(Availability upper, Availability lower, Left left) {}
