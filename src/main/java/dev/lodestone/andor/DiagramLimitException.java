package dev.lodestone.andor;

/** A decision diagram would have grown beyond its limits; what was built of it is given up. */
public final class DiagramLimitException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean late;

  DiagramLimitException(boolean late) {
    super(
        late ? "the time for the decision diagram ran out" : "too many nodes", null, false, false);
    this.late = late;
  }

  /** Whether time ran out; otherwise there were too many nodes. */
  public boolean isLate() {
    return late;
  }
}
