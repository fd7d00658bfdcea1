package dev.lodestone.chokepoint;

import java.util.List;
import java.util.OptionalInt;

/**
 * An item of which it is not known who supplies it, and what knowing would settle.
 *
 * @param item its node
 * @param parts what is not known
 * @param settles how many of the possible chokepoints would be none, were these suppliers found to
 *     be independent of everything known
 */
public record UnknownSupply(int item, List<UnknownPart> parts, int settles) {
  public UnknownSupply {
    parts = List.copyOf(parts);
  }

  /** What kind of thing is not known. */
  public enum UnknownPartKind {
    /** Who else supplies it: the list of suppliers is open and no shares are stated. */
    OPEN_LIST,
    /** Who has the share that published shares leave open. */
    RESIDUAL,
    /** Who has the part of a country's share that its recorded facilities do not explain. */
    REST_OF_COUNTRY,
    /** How suppliers on a complete list that state no share divide what the others leave. */
    UNSTATED_SHARES
  }

  /**
   * A part of a supply that is not known.
   *
   * @param share in parts per million; empty where no shares are stated
   * @param country node of the country it is in; empty where that is not known
   */
  public record UnknownPart(UnknownPartKind kind, OptionalInt share, OptionalInt country) {}

  static UnknownSupply of(int node, Shape shape, int settles) {
    return new UnknownSupply(
        node, shape.unknown().stream().map(part -> part(part, shape.shared())).toList(), settles);
  }

  private static UnknownPart part(Shape.Part part, boolean shared) {
    UnknownPartKind kind =
        switch (part.kind()) {
          case COUNTRY -> UnknownPartKind.REST_OF_COUNTRY;
          case UNSTATED -> UnknownPartKind.UNSTATED_SHARES;
          case UNKNOWN -> shared ? UnknownPartKind.RESIDUAL : UnknownPartKind.OPEN_LIST;
          case FACILITY -> throw new IllegalArgumentException("a facility is known");
        };
    return new UnknownPart(
        kind,
        shared ? OptionalInt.of(part.weight()) : OptionalInt.empty(),
        part.country() == Item.NONE ? OptionalInt.empty() : OptionalInt.of(part.country()));
  }
}
