/**
 * The same analysis as Cypher procedures, for the Neo4j in this process and, as a plugin jar, for a
 * server: what an analyst asks in the Browser is answered by the code that answers GraphQL.
 */
@NullMarked
package dev.lodestone.procedures;

import org.jspecify.annotations.NullMarked;
