package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityIds;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SearchHit;
import dev.lodestone.supplygraph.SearchPart;
import dev.lodestone.supplygraph.SupplyGraphs;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for entities by text. A cursor is whether the match is exact, the score and the id. */
@Controller
final class SearchController {
  static final int MAX_TEXT = 200;
  private static final String LIST = "search";
  private static final String EXACT = "exact";
  private static final String SIMILAR = "similar";

  private final SupplyGraphs graphs;
  private final Reading reading;

  SearchController(SupplyGraphs graphs, Reading reading) {
    this.graphs = graphs;
    this.reading = reading;
  }

  @QueryMapping
  SearchConnection search(
      @Argument String text,
      @Argument @Nullable List<EntityKind> kinds,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    if (text.isBlank() || text.length() > MAX_TEXT) {
      throw RequestException.badArgument("text", text, "1 to " + MAX_TEXT + " characters");
    }
    boolean backward = page.isBackward();
    int size = page.size();
    SearchPart part =
        new SearchPart(key("after", page.after()), key("before", page.before()), size, backward);
    List<SearchHit> hits =
        graphs.search(text, kinds == null ? Set.of() : Set.copyOf(kinds), part, reading.known(env));
    boolean hasMore = hits.size() > size;
    int from = backward && hasMore ? hits.size() - size : 0;
    List<SearchEdge> edges =
        hits.subList(from, Math.min(hits.size(), from + size)).stream()
            .map(SearchEdge::of)
            .toList();
    List<String> cursors = edges.stream().map(SearchEdge::cursor).toList();
    return new SearchConnection(
        edges,
        backward
            ? PageInfo.of(cursors, hasMore, page.before() != null)
            : PageInfo.of(cursors, page.after() != null, hasMore));
  }

  private static SearchPart.@Nullable Key key(String argument, @Nullable String cursor) {
    String key = Cursor.key(LIST, argument, cursor);
    if (cursor == null || key == null) {
      return null;
    }
    String[] parts = key.split(" ", 3);
    try {
      if (parts.length == 3 && EntityIds.isWellFormed(parts[2])) {
        return new SearchPart.Key(EXACT.equals(parts[0]), Double.parseDouble(parts[1]), parts[2]);
      }
    } catch (NumberFormatException notOurs) {
      throw RequestException.badArgument(argument, cursor, "a cursor of a search");
    }
    throw RequestException.badArgument(argument, cursor, "a cursor of a search");
  }

  /** A match and where it stands. */
  record SearchEdge(
      String cursor,
      Entity node,
      boolean exact,
      double score,
      List<SearchHit.Highlight> highlights) {
    private static SearchEdge of(SearchHit hit) {
      String rank = hit.exact() ? EXACT : SIMILAR;
      return new SearchEdge(
          Cursor.of(LIST, "%s %s %s".formatted(rank, hit.score(), hit.entity().id())),
          Entity.of(hit.entity()),
          hit.exact(),
          hit.score(),
          hit.highlights());
    }
  }

  /** A page of matches. */
  record SearchConnection(List<SearchEdge> edges, PageInfo pageInfo) {
    public List<Entity> nodes() {
      return edges.stream().map(SearchEdge::node).toList();
    }
  }
}
