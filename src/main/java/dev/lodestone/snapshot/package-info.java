/**
 * Turns the rows of {@code /cypher/read/snapshot-*} into a supply graph, whoever runs the
 * statements: the service over Bolt, or a procedure inside the database. Pure: rows in, graph out.
 * What the database holds and cannot be right is put in quarantine here, never repaired.
 */
@NullMarked
package dev.lodestone.snapshot;

import org.jspecify.annotations.NullMarked;
