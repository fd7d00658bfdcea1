/** Tests of the API over real HTTP and a real Neo4j. */
@NullMarked
package dev.lodestone.api;

import org.jspecify.annotations.NullMarked;
