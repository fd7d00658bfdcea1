package dev.lodestone.scenario;

/** An edit that cannot be applied to the graph. */
public final class EditRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int number;
  private final String field;
  private final String found;
  private final String allowed;
  private final boolean missing;

  EditRejectedException(int number, String field, String found, String allowed, boolean missing) {
    super("edit " + number + ": " + field + " is " + allowed + ", not \"" + found + "\"");
    this.number = number;
    this.field = field;
    this.found = found;
    this.allowed = allowed;
    this.missing = missing;
  }

  /** The same about an edit of another number. */
  EditRejectedException at(int other) {
    return new EditRejectedException(other, field, found, allowed, missing);
  }

  /** Which of the edits, from 0. */
  public int number() {
    return number;
  }

  /** Its verb and the field: {@code addSupplier.facility}. */
  public String field() {
    return field;
  }

  /** What stands there. */
  public String found() {
    return found;
  }

  /** What is allowed. */
  public String allowed() {
    return allowed;
  }

  /** Whether it names something that is not in the graph. */
  public boolean isMissing() {
    return missing;
  }
}
