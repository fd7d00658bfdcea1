/** The HTTP side of the service: who is let in, and how much. It knows no noun of the graph. */
@NullMarked
package dev.lodestone.http;

import org.jspecify.annotations.NullMarked;
