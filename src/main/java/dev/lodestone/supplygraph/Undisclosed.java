package dev.lodestone.supplygraph;

/**
 * Something that is not known, and why.
 *
 * @param what a short noun phrase
 * @param reason why it is missing
 */
public record Undisclosed(String what, UndisclosedReason reason) {}
