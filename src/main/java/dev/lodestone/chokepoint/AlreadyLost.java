package dev.lodestone.chokepoint;

/**
 * A trade that a ban in force has taken away before anything is lost.
 *
 * @param regime node of the regime
 * @param clause number of the clause
 * @param item node of the banned item
 */
public record AlreadyLost(int regime, String clause, int item) {}
