package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.UndisclosedReason;

/** What a mapping makes of a field. */
sealed interface Cell {
  /** A text as the canonical table would have it. */
  record Text(String text) implements Cell {}

  record Blank() implements Cell {}

  /** There is no figure, and why. */
  record Undisclosed(UndisclosedReason reason) implements Cell {}

  /** The row is not to be stated. */
  record LeftOut(Rule rule, String expected, String hint) implements Cell {}

  record Wrong(Rule rule, String expected, String hint) implements Cell {}
}
