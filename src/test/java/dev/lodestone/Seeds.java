package dev.lodestone;

/** How many random cases the tests that compare two algorithms draw. */
public final class Seeds {
  private static final int MOST = Integer.getInteger("lodestone.test.seeds", Integer.MAX_VALUE);

  private Seeds() {}

  /** So many, or fewer where {@code lodestone.test.seeds} says so, as mutation tests do. */
  public static int atMost(int count) {
    return Math.min(count, MOST);
  }
}
