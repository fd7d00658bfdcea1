/** Tests of the walks, each beside the graph it walks. */
@NullMarked
package dev.lodestone.walk;

import org.jspecify.annotations.NullMarked;
