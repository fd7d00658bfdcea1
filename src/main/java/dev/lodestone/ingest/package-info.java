/**
 * The load use case: read a data package, check it, write it, count again, report. All or nothing:
 * what is refused leaves the graph as it was. And the way back: what is in force as files again.
 */
@NullMarked
package dev.lodestone.ingest;

import org.jspecify.annotations.NullMarked;
