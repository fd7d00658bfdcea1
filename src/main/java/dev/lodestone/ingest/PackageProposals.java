package dev.lodestone.ingest;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.KnownEntities;
import dev.lodestone.datapackage.KnownEntity;
import dev.lodestone.datapackage.MatchProposals;
import dev.lodestone.graphstore.EntityMatches;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.StatedElsewhere;
import dev.lodestone.supplygraph.EntityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposes what public packages know already for the rows of a package. Writes nothing. */
public final class PackageProposals {
  private final GraphWriter writer;

  public PackageProposals(GraphWriter writer) {
    this.writer = writer;
  }

  /** What the rows of a package may be; what is accepted is written into it by a person. */
  public MatchProposals list(DataPackage offered) {
    StatedElsewhere others = writer.statedElsewhere(offered.id(), offered.isPublic());
    EntityMatches matches = writer.matches(offered.id());
    KnownEntities known =
        new KnownEntities(
            others.stated()::contains, others.owned()::contains, Optional.of(matches::list));
    return offered.propose(known, kind -> entities(matches, kind));
  }

  /** One more than are compared, so that it shows when there are more. */
  private static List<KnownEntity> entities(EntityMatches matches, EntityKind kind) {
    return matches.listAll(kind, MatchProposals.MOST_KNOWN + 1).stream()
        .map(one -> entity(kind, one))
        .toList();
  }

  private static KnownEntity entity(EntityKind kind, EntityMatches.Known known) {
    Map<String, String> properties = new HashMap<>(known.properties());
    String id = properties.remove("id");
    String name = properties.remove("name");
    return new KnownEntity(
        String.valueOf(id), kind, String.valueOf(name), properties, known.aliases());
  }
}
