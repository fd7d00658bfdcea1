/**
 * Chains from one thing to another and the dependency graph around a thing: bounded, in a fixed
 * order, with the relationship behind each step. Pure: structure in, answer out. Countries,
 * companies and regimes end a chain and never join two.
 */
@NullMarked
package dev.lodestone.walk;

import org.jspecify.annotations.NullMarked;
