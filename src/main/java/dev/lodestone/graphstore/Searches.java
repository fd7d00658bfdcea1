package dev.lodestone.graphstore;

import dev.lodestone.snapshot.Believed;
import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.SearchHit;
import dev.lodestone.supplygraph.SearchPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Asks the full-text index, and says what of each match the words were found in. */
final class Searches {
  private Searches() {}

  static List<SearchHit> find(
      Database database, SearchWords words, Set<EntityKind> kinds, SearchPart part, Belief belief) {
    if (words.isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters = Believed.packages(belief);
    parameters.put("text", words.query());
    parameters.put("exact", words.text());
    parameters.put("labels", kinds.stream().map(EntityKind::label).sorted().toList());
    parameters.put("after", bound(part.after()));
    parameters.put("before", bound(part.before()));
    parameters.put("limit", Math.addExact(part.size(), 1));
    List<SearchHit> hits =
        database
            .list(
                part.backwards() ? "read/search-backwards" : "read/search",
                parameters,
                row -> hit(words, row))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return part.backwards() ? hits.reversed() : hits;
  }

  private static @Nullable Map<String, Object> bound(SearchPart.@Nullable Key key) {
    return key == null ? null : Map.of("exact", key.exact(), "score", key.score(), "id", key.id());
  }

  private static Optional<SearchHit> hit(SearchWords words, Record row) {
    return Records.findEntity(row)
        .map(
            entity ->
                new SearchHit(
                    entity,
                    row.get("exact").asBoolean(),
                    row.get("score").asDouble(),
                    marks(words, entity)));
  }

  private static List<SearchHit.Highlight> marks(SearchWords words, EntityRecord entity) {
    return Stream.concat(
            words.in("name", entity.name()).stream(), words.in("id", entity.id()).stream())
        .toList();
  }
}
