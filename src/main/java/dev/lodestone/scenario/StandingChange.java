package dev.lodestone.scenario;

import dev.lodestone.chokepoint.Standing;

/**
 * A product that stands otherwise than recorded.
 *
 * @param product its node
 * @param before as recorded
 * @param after as edited
 */
public record StandingChange(int product, Standing before, Standing after) {}
