package dev.lodestone.api;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.ChokepointQuestion;
import dev.lodestone.chokepoint.SearchLimits;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Starts, shows and cancels searches for chokepoints that take longer than a request may. */
@Controller
final class ChokepointSearchController {
  private static final String LIST = "chokepointSearch";

  private final Reading reading;
  private final Jobs<ChokepointSearch> searches;
  private final JobStreams streams;

  ChokepointSearchController(Reading reading, Jobs<ChokepointSearch> searches, JobStreams streams) {
    this.reading = reading;
    this.searches = searches;
    this.streams = streams;
  }

  @MutationMapping
  ChokepointSearch startChokepointSearch(
      @Argument String of,
      @Argument List<ChokepointLevel> among,
      @Argument int maxOrder,
      @Argument int maxSets,
      @Argument int maxSeconds,
      @Argument ChokepointController.AnalysisInput assuming,
      DataFetchingEnvironment env) {
    if (among.isEmpty()) {
      throw RequestException.badArgument("among", among, "at least one level");
    }
    check("maxOrder", maxOrder, dev.lodestone.chokepoint.ChokepointSearch.MAX_ORDER);
    check("maxSets", maxSets, SearchLimits.MOST_SETS);
    check("maxSeconds", maxSeconds, SearchLimits.MOST_SECONDS);
    Assumptions assumptions = assuming.on(reading.day(assuming.asOf()));
    reading.requireItem(env, "of", of);
    return searches.start(
        ChokepointSearch.of(
            reading.graph(env),
            new ChokepointQuestion(of, EnumSet.copyOf(among), assumptions, maxOrder),
            new SearchLimits(maxSets, maxSeconds),
            Believing.asked(env)));
  }

  private static void check(String argument, int value, int most) {
    if (value < 1 || value > most) {
      throw RequestException.badArgument(argument, value, "1 to " + most);
    }
  }

  @MutationMapping
  ChokepointSearch cancelChokepointSearch(@Argument String id) {
    return searches.cancel(id).orElseThrow(() -> RequestException.notFound("id", id));
  }

  @QueryMapping
  @Nullable ChokepointSearch chokepointSearch(@Argument String id) {
    return searches.find(id).orElse(null);
  }

  /** A search shows what it has found up to the moment at which an event is answered. */
  @SubscriptionMapping
  Flux<ChokepointSearch> chokepointSearchProgress(@Argument String id) {
    return Flux.defer(
        () -> {
          ChokepointSearch search =
              searches.find(id).orElseThrow(() -> RequestException.notFound("id", id));
          return streams
              .watch(search.search()::progress, progress -> progress.state().isOver())
              .map(progress -> search);
        });
  }

  @SchemaMapping
  CompletableFuture<Item> of(ChokepointSearch search, DataFetchingEnvironment env) {
    return reading.entity(env, Item.class, search.search().question().target());
  }

  @SchemaMapping
  ListConnection<Chokepoint> chokepoints(ChokepointSearch search, @Arguments PageArguments page) {
    ListPart part = ListPart.of(LIST, page);
    int total = search.search().progress().found();
    int begin = part.slice().begin(total);
    int size = part.slice().end(total) - begin;
    LocalDate day = search.search().question().assuming().asOf();
    ListPart.Page<Chokepoint> shown =
        part.page(
            search.search().found(begin, size).stream()
                .map(one -> Chokepoint.of(search.search().graph(), day, one))
                .toList(),
            begin,
            begin + size < total);
    return new ListConnection<>(shown.edges(), shown.pageInfo(), total);
  }

  @SchemaMapping
  Completeness completeness(ChokepointSearch search, DataFetchingEnvironment env) {
    dev.lodestone.chokepoint.ChokepointSearch one = search.search();
    Completeness completeness =
        Completeness.of(
            env,
            one.graph(),
            one.question().assuming().asOf(),
            one.truncatedBy(),
            System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(one.progress().elapsedMillis()));
    int order = one.progress().completeToOrder();
    return one.coverage()
        .map(counted -> new Completeness.Coverage(one.graph(), counted))
        .map(coverage -> completeness.upToOrder(order, coverage))
        .orElseGet(() -> completeness.upToOrder(order));
  }
}
