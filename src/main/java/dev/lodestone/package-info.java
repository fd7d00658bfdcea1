/** The application and its wiring: all beans, top to bottom in the order the data flows. */
@NullMarked
package dev.lodestone;

import org.jspecify.annotations.NullMarked;
