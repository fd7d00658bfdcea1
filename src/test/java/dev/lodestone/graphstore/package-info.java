/** Tests of the store, always against a real Neo4j. */
@NullMarked
package dev.lodestone.graphstore;

import org.jspecify.annotations.NullMarked;
