package dev.lodestone.api;

import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SearchHit;
import dev.lodestone.supplygraph.SupplyGraphs;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for entities of any kind: by id, and by text. */
@Controller
final class EntityController {
  static final int MAX_IDS = 100;
  static final int MAX_TEXT = 200;
  private static final String LIST = "search";

  private final SupplyGraphs graphs;
  private final Reading reading;

  EntityController(SupplyGraphs graphs, Reading reading) {
    this.graphs = graphs;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable Entity> node(@Argument String id, DataFetchingEnvironment env) {
    return reading.find(env, id);
  }

  @QueryMapping
  CompletableFuture<List<@Nullable Entity>> nodes(
      @Argument List<String> ids, DataFetchingEnvironment env) {
    if (ids.size() > MAX_IDS) {
      throw RequestException.badArgument(
          "ids", ids.size() + " ids", "a list of at most " + MAX_IDS + " ids");
    }
    List<CompletableFuture<@Nullable Entity>> loads =
        ids.stream().map(id -> reading.find(env, id)).toList();
    return CompletableFuture.allOf(loads.toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              List<@Nullable Entity> found = new ArrayList<>();
              loads.forEach(load -> found.add(load.join()));
              return found;
            });
  }

  @QueryMapping
  SearchConnection search(
      @Argument String text,
      @Argument @Nullable List<EntityKind> kinds,
      @Argument int first,
      @Argument @Nullable String after,
      DataFetchingEnvironment env) {
    if (text.isBlank() || text.length() > MAX_TEXT) {
      throw RequestException.badArgument("text", text, "1 to " + MAX_TEXT + " characters");
    }
    int size = PageArguments.checked("first", first);
    int skip = Cursor.skip(LIST, "after", after);
    List<SearchHit> hits =
        graphs.search(
            text, kinds == null ? Set.of() : Set.copyOf(kinds), skip, size + 1, reading.known(env));
    List<SearchEdge> edges = new ArrayList<>();
    for (SearchHit hit : hits.subList(0, Math.min(size, hits.size()))) {
      edges.add(
          new SearchEdge(
              Cursor.of(LIST, skip + edges.size()), Entity.of(hit.entity()), hit.score()));
    }
    PageInfo info =
        PageInfo.of(
            edges.stream().map(SearchEdge::cursor).toList(), after != null, hits.size() > size);
    return new SearchConnection(edges, info);
  }

  @SchemaMapping
  String id(Entity entity) {
    return entity.id();
  }

  @SchemaMapping
  EntityKind kind(Entity entity) {
    return entity.kind();
  }

  @SchemaMapping
  String name(Entity entity) {
    return entity.name();
  }

  @SchemaMapping
  List<Citation> sources(Entity entity) {
    return entity.record().provenance().sources();
  }

  @SchemaMapping
  List<Undisclosed> undisclosed(Entity entity) {
    return Undisclosed.about(entity.record());
  }

  /** A match and where it stands. */
  record SearchEdge(String cursor, Entity node, double score) {}

  /** A page of matches. */
  record SearchConnection(List<SearchEdge> edges, PageInfo pageInfo) {
    public List<Entity> nodes() {
      return edges.stream().map(SearchEdge::node).toList();
    }
  }
}
