package dev.lodestone.ingest;

/** What may become of an export that lies where another is to be written. */
public enum Replacing {
  /** It stays; the place must be empty. */
  NOTHING,
  /**
   * It goes, once the new one is complete. A folder that holds anything else stays all the same.
   */
  AN_EXPORT
}
