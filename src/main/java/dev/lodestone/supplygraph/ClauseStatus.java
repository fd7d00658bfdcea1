package dev.lodestone.supplygraph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state and the reason for it.
 *
 * @param state the state on the day asked for
 * @param since first day of that state; null for {@code NOT_YET} with nothing announced
 * @param until last day it is known to last, included; null where open
 * @param because id of the event that brought it about; null where none did
 * @param unknownFor for want of what the state is {@code UNKNOWN}; null otherwise
 */
public record ClauseStatus(
    RegimeState state,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String because,
    @Nullable String unknownFor) {}
