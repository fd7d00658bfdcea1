/**
 * The GraphQL API: one controller per noun, argument checks, error mapping, batched look-ups, and
 * the page to try it on. It knows no Cypher and no algorithms.
 */
@NullMarked
package dev.lodestone.api;

import org.jspecify.annotations.NullMarked;
