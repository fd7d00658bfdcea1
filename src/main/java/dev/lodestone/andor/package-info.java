/**
 * AND/OR logic on whole numbers: monotone systems of weighted-threshold gates over basic events,
 * their least and greatest fixed points, proofs, minimal cut sets by two independent algorithms,
 * and probabilities. Has never heard of supply chains.
 */
@NullMarked
package dev.lodestone.andor;

import org.jspecify.annotations.NullMarked;
