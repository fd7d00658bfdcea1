/**
 * AND/OR logic on whole numbers: monotone systems of weighted-threshold gates over basic events,
 * their founded (least fixed point) reading, proofs, and minimal cut sets. Has never heard of
 * supply chains.
 */
@NullMarked
package dev.lodestone.andor;

import org.jspecify.annotations.NullMarked;
