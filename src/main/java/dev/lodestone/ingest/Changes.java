package dev.lodestone.ingest;

/**
 * How a table of one version differs from that of the one before.
 *
 * @param added rows whose key is new
 * @param changed rows whose key stayed and whose content did not
 * @param withdrawn rows whose key went
 */
public record Changes(long added, long changed, long withdrawn) {
  static final Changes NONE = new Changes(0, 0, 0);

  Changes plus(Changes other) {
    return new Changes(added + other.added, changed + other.changed, withdrawn + other.withdrawn);
  }

  @Override
  public String toString() {
    return "%d added, %d changed, %d withdrawn".formatted(added, changed, withdrawn);
  }
}
