/**
 * The only room that talks to Neo4j: it loads {@code /cypher}, runs it, turns rows into records and
 * knows the graph version. What the database holds and cannot be right is put in quarantine here,
 * never repaired.
 */
@NullMarked
package dev.lodestone.graphstore;

import org.jspecify.annotations.NullMarked;
