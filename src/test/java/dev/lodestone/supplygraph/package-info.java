/** Tests of the graph, and the small language in which all tests draw theirs. */
@NullMarked
package dev.lodestone.supplygraph;

import org.jspecify.annotations.NullMarked;
