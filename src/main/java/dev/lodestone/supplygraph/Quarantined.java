package dev.lodestone.supplygraph;

/**
 * Something in the database that cannot be right and is therefore part of no answer.
 *
 * @param place the node or relationship, by id where it has one
 * @param field which property or end
 * @param found what stands there, as text
 * @param expected what is allowed
 */
public record Quarantined(String place, String field, String found, String expected) {
  @Override
  public String toString() {
    return place + " " + field + ": expected " + expected + ", found \"" + found + "\"";
  }
}
