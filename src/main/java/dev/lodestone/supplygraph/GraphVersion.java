package dev.lodestone.supplygraph;

/**
 * Which state of the database a snapshot shows; changes with every committed write, an analyst's in
 * the Browser included.
 *
 * @param value the database's own name for the state, opaque
 */
public record GraphVersion(String value) {}
