package dev.lodestone.api;

import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of which it is not known who supplies it, as the schema shows it. */
record UnknownSupply(String id, List<UnknownPart> parts, int settles) {
  static UnknownSupply of(SupplyGraph graph, dev.lodestone.chokepoint.UnknownSupply unknown) {
    return new UnknownSupply(
        graph.id(unknown.item()),
        unknown.parts().stream().map(part -> UnknownPart.of(graph, part)).toList(),
        unknown.settles());
  }

  /** A part of a supply that is not known. */
  record UnknownPart(
      dev.lodestone.chokepoint.UnknownSupply.UnknownPartKind kind,
      @Nullable Double share,
      @Nullable String countryId) {
    static UnknownPart of(
        SupplyGraph graph, dev.lodestone.chokepoint.UnknownSupply.UnknownPart part) {
      return new UnknownPart(
          part.kind(),
          part.share().isPresent() ? Shares.toFraction(part.share().getAsInt()) : null,
          part.country().isPresent() ? graph.id(part.country().getAsInt()) : null);
    }
  }
}
