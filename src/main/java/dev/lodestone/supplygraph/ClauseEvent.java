package dev.lodestone.supplygraph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing a policy event did to a clause.
 *
 * @param event id of the policy event
 * @param action what it did
 * @param date the day of the event (its announcement)
 * @param effectiveFrom first day on which it has effect; not before {@code date} for an
 *     announcement
 * @param until last day of a suspension, included; null where none is published
 */
public record ClauseEvent(
    String event,
    RegimeAction action,
    LocalDate date,
    LocalDate effectiveFrom,
    @Nullable LocalDate until) {}
