/**
 * The words of the domain and the immutable supply graph: ids, kinds, recipes, supplies, clauses,
 * validity, provenance. Nothing but the JDK is known here; the one reading port, {@link
 * dev.lodestone.supplygraph.SupplyGraphs}, is implemented by the room that talks to the database.
 */
@NullMarked
package dev.lodestone.supplygraph;

import org.jspecify.annotations.NullMarked;
