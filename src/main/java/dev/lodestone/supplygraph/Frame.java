package dev.lodestone.supplygraph;

import java.util.List;

/**
 * One published set of country shares of an item.
 *
 * @param key source, period and basis
 * @param statements one per country, by country id
 */
public record Frame(FrameKey key, List<ShareStatement> statements) {
  public Frame {
    statements = List.copyOf(statements);
  }

  /**
   * What the stated shares leave open, in parts per million; 0 where they add up to the whole or
   * more.
   */
  public int residual() {
    long stated = statements.stream().mapToLong(ShareStatement::share).sum();
    return (int) Math.max(0, Shares.WHOLE - stated);
  }
}
