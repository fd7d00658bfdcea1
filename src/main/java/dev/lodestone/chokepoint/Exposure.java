package dev.lodestone.chokepoint;

/**
 * A product that is no longer sufficiently supplied.
 *
 * @param product its node
 * @param certainty whether this is so whatever the undisclosed turns out to be
 * @param effect how much is left
 * @param depth recipe steps from the nearest item that what is lost takes directly; 0 when it is
 *     its own supply that falls short
 * @param step how it fails on that shortest way
 */
public record Exposure(
    int product, Certainty certainty, Effect effect, int depth, WitnessStep step) {}
