package dev.lodestone.chokepoint;

/**
 * A member of the failure alphabet.
 *
 * @param level as what it is lost
 * @param node what is lost
 */
public record Member(ChokepointLevel level, int node) {}
