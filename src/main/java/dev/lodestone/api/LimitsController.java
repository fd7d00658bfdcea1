package dev.lodestone.api;

import dev.lodestone.chokepoint.ChokepointQuestion;
import dev.lodestone.chokepoint.ExposureQuestion;
import dev.lodestone.chokepoint.SearchLimits;
import dev.lodestone.http.AnswerTime;
import dev.lodestone.http.LimitSettings;
import dev.lodestone.scenario.MitigationQuestion;
import dev.lodestone.scenario.ScenarioQuestion;
import dev.lodestone.walk.Chains;
import dev.lodestone.walk.DependencyGraphs;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers how much may be asked. */
@Controller
final class LimitsController {
  private final LimitSettings limits;
  private final AnswerTime time;
  private final UploadSettings uploads;

  LimitsController(LimitSettings limits, AnswerTime time, UploadSettings uploads) {
    this.limits = limits;
    this.time = time;
    this.uploads = uploads;
  }

  /** Every limit, and what fields cost. */
  record Limits(List<Limit> all, List<FieldWeight> weights) {}

  /** What a field costs by itself. */
  record FieldWeight(String field, int weight) {}

  @QueryMapping
  Limits limits() {
    return new Limits(
        Stream.of(ofRequests(), ofDocuments(), ofJobs(), ofArguments(), ofAnswers())
            .flatMap(List::stream)
            .toList(),
        Cost.weights().entrySet().stream()
            .map(weight -> new FieldWeight(weight.getKey(), weight.getValue()))
            .toList());
  }

  private List<Limit> ofRequests() {
    return List.of(
        Limit.ofRequest(
            "requestsPerSecond",
            limits.requestsPerSecond(),
            "requests a second",
            ErrorCode.SERVICE_BUSY,
            429,
            "requests of one client (an address) on average"),
        Limit.ofRequest(
            "requestBurst",
            limits.requestBurst(),
            "requests",
            ErrorCode.SERVICE_BUSY,
            429,
            "requests of one client at once"),
        Limit.ofRequest(
            "maxSockets",
            limits.maxSockets(),
            "connections",
            ErrorCode.SERVICE_BUSY,
            503,
            "WebSockets at a time"),
        Limit.ofRequest(
            "maxSocketsPerClient",
            limits.maxSocketsPerClient(),
            "connections",
            ErrorCode.SERVICE_BUSY,
            429,
            "WebSockets of one client at a time"),
        Limit.ofRequest(
            "maxBodySize",
            limits.maxBodySize().toBytes(),
            "bytes",
            ErrorCode.TOO_LARGE,
            413,
            "the body of a GraphQL request"),
        Limit.ofRequest(
            "maxBodyTime",
            limits.maxBodyTime().toSeconds(),
            "seconds",
            ErrorCode.TOO_LARGE,
            408,
            "how long that body takes to arrive"),
        Limit.ofRequest(
            "maxUrlSize",
            limits.maxUrlSize().toBytes(),
            "bytes",
            ErrorCode.TOO_LARGE,
            414,
            "the address of a question by `GET`"),
        Limit.ofRequest(
            "maxOperations",
            limits.maxOperations(),
            "operations",
            ErrorCode.SERVICE_BUSY,
            503,
            "queries and mutations answered at a time"),
        new Limit(
            "maxTime",
            time.longest().toSeconds(),
            "seconds",
            "lodestone.database.snapshot-timeout",
            ErrorCode.SERVICE_BUSY.name(),
            503,
            "how long an answer takes, beyond all bounds on what is done for it"));
  }

  private List<Limit> ofDocuments() {
    return List.of(
        Limit.ofDocument(
            "maxCharacters", limits.maxCharacters(), "characters", "the text of a document"),
        Limit.ofDocument("maxTokens", limits.maxTokens(), "tokens", "tokens of a document"),
        Limit.ofDocument(
            "maxWhitespaceTokens",
            limits.maxWhitespaceTokens(),
            "tokens",
            "blanks, commas and comments of a document"),
        Limit.ofDocument(
            "maxSelections",
            limits.maxSelections(),
            "fields",
            "fields of an operation, fragments followed"),
        Limit.ofDocument(
            "maxAliases",
            limits.maxAliases(),
            "fields",
            "fields with an alias of an operation, fragments followed"),
        Limit.ofDocument(
            "maxRootFields",
            limits.maxRootFields(),
            "fields",
            "fields at the root of an operation"),
        Limit.ofDocument(
            "maxDirectives", limits.maxDirectives(), "directives", "directives of a document"),
        Limit.ofDocument(
            "maxListSize",
            limits.maxListSize(),
            "entries",
            "any one list of the variables or the document"),
        Limit.ofDocument(
            "maxDepth", limits.maxDepth(), "levels", "fields below each other, fragments followed"),
        Limit.ofDocument(
            "maxCost", limits.maxCost(), "points", "what an operation costs; see `weights`"));
  }

  private List<Limit> ofJobs() {
    return List.of(
        new Limit(
            "waitingJobs",
            Jobs.MAX_WAITING,
            "jobs",
            null,
            ErrorCode.SERVICE_BUSY.name(),
            null,
            "searches, and loads of packages, that wait behind the one that runs"),
        new Limit(
            "streams",
            JobStreams.MAX_STREAMS,
            "streams",
            null,
            ErrorCode.SERVICE_BUSY.name(),
            null,
            "subscriptions and streams of events at a time"),
        new Limit(
            "upload",
            uploads.maxSize().toBytes(),
            "bytes",
            "lodestone.upload.max-size",
            ErrorCode.TOO_LARGE.name(),
            413,
            "the body of one upload of a package"),
        Limit.ofArgument(
            "maxSets",
            SearchLimits.MOST_SETS,
            "chokepoints",
            "`maxSets` of a search that takes longer than a request"),
        Limit.ofArgument(
            "maxSeconds", SearchLimits.MOST_SECONDS, "seconds", "`maxSeconds` of such a search"));
  }

  private static List<Limit> ofArguments() {
    return List.of(
        Limit.ofArgument(
            "first", PageArguments.MAX_SIZE, "entries", "`first` and `last` of a page"),
        Limit.ofArgument("ids", EntityController.MAX_IDS, "ids", "`ids` of `nodes`"),
        Limit.ofArgument(
            "items", ConcentrationController.MAX_ITEMS, "ids", "`of` of `concentrations`"),
        Limit.ofArgument("text", SearchController.MAX_TEXT, "characters", "`text` of `search`"),
        Limit.ofArgument("packages", Believing.MAX_PACKAGES, "ids", "`packages` of a question"),
        Limit.ofArgument(
            "maxLength",
            DependencyChainController.MAX_LENGTH,
            "hops",
            "`maxLength` of a dependency chain"),
        Limit.ofArgument("lost", ExposureQuestion.MAX_LOST, "ids", "what `exposure` takes away"),
        Limit.ofArgument(
            "maxOrder", ChokepointQuestion.MAX_ORDER, "members", "`maxOrder` of `chokepoints`"),
        Limit.ofArgument("targets", ScenarioQuestion.MAX_TARGETS, "ids", "`of` of `scenario`"),
        Limit.ofArgument(
            "offers", MitigationQuestion.MAX_OFFERS, "edits", "`offers` of `mitigations`"));
  }

  private static List<Limit> ofAnswers() {
    return List.of(
        Limit.ofAnswer(
            "COUNT", Chains.MAX_STEPS, "steps", "what a walk along dependency chains tries"),
        Limit.ofAnswer(
            "NODES", DependencyGraphs.MAX_NODES, "entities", "what a dependency graph shows"));
  }
}
