package dev.lodestone.graphstore;

/**
 * A fact in force as the database holds it.
 *
 * @param form how it is held
 * @param factId its name
 * @param contentHash of the row it was loaded from; blank where none is recorded
 * @param element the database's own id
 */
public record StatedFact(Form form, String factId, String contentHash, String element) {
  /** How a fact is held. */
  public enum Form {
    /** A node that the package owns. */
    ENTITY,
    CLAUSE,
    /** A node beside the entity or clause of another package. */
    STATEMENT,
    RELATIONSHIP
  }

  /** Whether it is the node itself, which others may hang on. */
  public boolean isOwned() {
    return form == Form.ENTITY || form == Form.CLAUSE;
  }

  /** Whether it is a source, which facts name rather than join. */
  public boolean isSource() {
    return form == Form.ENTITY && factId.split("/", 3)[1].equals(LoadTable.SOURCES.table());
  }
}
