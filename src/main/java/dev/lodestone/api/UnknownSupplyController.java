package dev.lodestone.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for the supplies that are not known and would settle what is possible. */
@Controller
final class UnknownSupplyController {
  private final Reading reading;

  UnknownSupplyController(Reading reading) {
    this.reading = reading;
  }

  @SchemaMapping
  List<UnknownSupply> mostValuableUnknown(
      ChokepointController.ChokepointConnection chokepoints, @Argument int first) {
    return chokepoints.answer().mostValuableUnknown().stream()
        .limit(PageArguments.checked("first", first))
        .map(one -> UnknownSupply.of(chokepoints.answer().graph(), one))
        .toList();
  }

  @SchemaMapping
  ListConnection<UnknownSupply> mostValuableUnknownConnection(
      ChokepointController.ChokepointConnection chokepoints, @Arguments PageArguments page) {
    return ListConnection.numbered(
        "mostValuableUnknown",
        page,
        chokepoints.answer().mostValuableUnknown(),
        one -> UnknownSupply.of(chokepoints.answer().graph(), one));
  }

  @SchemaMapping
  CompletableFuture<Item> item(UnknownSupply unknown, DataFetchingEnvironment env) {
    return reading.entity(env, Item.class, unknown.id());
  }

  @SchemaMapping
  CompletableFuture<@Nullable Country> country(
      UnknownSupply.UnknownPart part, DataFetchingEnvironment env) {
    String country = part.countryId();
    return country == null
        ? CompletableFuture.completedFuture(null)
        : reading.entity(env, Country.class, country).thenApply(found -> found);
  }
}
