/**
 * AND/OR logic on whole numbers: monotone systems of weighted-threshold gates over basic events,
 * their least and greatest fixed points, proofs, and minimal cut sets. Has never heard of supply
 * chains.
 */
@NullMarked
package dev.lodestone.andor;

import org.jspecify.annotations.NullMarked;
