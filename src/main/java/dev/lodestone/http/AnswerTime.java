package dev.lodestone.http;

import java.time.Duration;

/**
 * How long an answer over HTTP may take before it is given up: longer than our own bounds on what
 * is done for it, which know better what to say. Streams of events have a time of their own.
 */
public record AnswerTime(Duration longest) {}
