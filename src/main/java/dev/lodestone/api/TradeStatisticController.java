package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.RelationshipKind;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for trade statistics. */
@Controller
final class TradeStatisticController {
  private final EntityLists lists;
  private final Reading reading;

  TradeStatisticController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable TradeStatistic> tradeStatistic(
      @Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, TradeStatistic.class, EntityKind.TRADE_STATISTIC, id);
  }

  @QueryMapping
  EntityConnection<TradeStatistic> tradeStatistics(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(TradeStatistic.class, EntityKind.TRADE_STATISTIC, page, env);
  }

  @SchemaMapping
  CompletableFuture<List<Item>> observes(TradeStatistic statistic, DataFetchingEnvironment env) {
    return reading.neighbors(env, Item.class, statistic.id(), RelationshipKind.OBSERVES, true);
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<TradeStatistic>> statistics(
      Item item, @Arguments PageArguments page, DataFetchingEnvironment env) {
    return lists.neighbors(
        env,
        TradeStatistic.class,
        new Reading.Ends(item.id(), RelationshipKind.OBSERVES, false),
        "statistics",
        page);
  }
}
