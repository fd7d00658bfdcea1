package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for trade statistics. */
@Controller
final class TradeStatisticController {
  private final EntityLists lists;

  TradeStatisticController(EntityLists lists) {
    this.lists = lists;
  }

  @QueryMapping
  CompletableFuture<@Nullable TradeStatistic> tradeStatistic(
      @Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, TradeStatistic.class, EntityKind.TRADE_STATISTIC, id);
  }

  @QueryMapping
  EntityConnection<TradeStatistic> tradeStatistics(
      @Arguments PageArguments page, DataFetchingEnvironment env) {
    return lists.page(TradeStatistic.class, EntityKind.TRADE_STATISTIC, page, env);
  }
}
