/** The Neo4j that starts inside the process when no server is configured. */
@NullMarked
package dev.lodestone.embedded;

import org.jspecify.annotations.NullMarked;
