/** What leaves the machine about how the service fares: traces, where an endpoint is set. */
@NullMarked
package dev.lodestone.telemetry;

import org.jspecify.annotations.NullMarked;
