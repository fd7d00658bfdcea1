/** Tests of the load, on a real Neo4j. */
@NullMarked
package dev.lodestone.ingest;

import org.jspecify.annotations.NullMarked;
