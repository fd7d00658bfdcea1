/**
 * What if: a sealed set of edits applied to the supply graph to give another graph, the same
 * analysis before and after, and the smallest sets of offered edits that leave no single point of
 * failure. Pure: structure in, answer out; nothing is written anywhere.
 */
@NullMarked
package dev.lodestone.scenario;

import org.jspecify.annotations.NullMarked;
