package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityCondition;
import dev.lodestone.supplygraph.EntityCondition.Operator;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityOrder;
import dev.lodestone.supplygraph.EntityQuery;
import dev.lodestone.supplygraph.RelatedCondition;
import dev.lodestone.supplygraph.RelationshipKind;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what happened, by date. */
@Controller
final class TimelineController {
  private static final int MAX_ABOUT = 100;
  private static final EntityOrder BY_DATE = new EntityOrder("date", EntityOrder.Type.DATE, false);

  private final EntityLists lists;

  TimelineController(EntityLists lists) {
    this.lists = lists;
  }

  @QueryMapping
  EntityConnection<PolicyEvent> timeline(
      @Argument @Nullable List<String> about,
      @Argument @Nullable LocalDate from,
      @Argument @Nullable LocalDate to,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    List<EntityCondition> days = new ArrayList<>();
    if (from != null) {
      days.add(new EntityCondition("date", Operator.GTE, from));
    }
    if (to != null) {
      days.add(new EntityCondition("date", Operator.LTE, to));
    }
    EntityQuery query = new EntityQuery(EntityKind.POLICY_EVENT, days, about(about), BY_DATE);
    return lists.page(PolicyEvent.class, query, page, env);
  }

  private static List<RelatedCondition> about(@Nullable List<String> ids) {
    if (ids == null) {
      return List.of();
    }
    if (ids.isEmpty() || ids.size() > MAX_ABOUT) {
      throw RequestException.badArgument(
          "about", ids.size() + " ids", "1 to " + MAX_ABOUT + " ids");
    }
    Set<RelationshipKind> kinds = EnumSet.copyOf(Undisclosures.REGIME_ACTIONS);
    kinds.add(RelationshipKind.INVOLVES);
    kinds.add(RelationshipKind.CONCERNS);
    return List.of(
        new RelatedCondition(
            kinds,
            true,
            true,
            null,
            Set.of(),
            List.of(new EntityCondition("id", Operator.IN, ids))));
  }
}
