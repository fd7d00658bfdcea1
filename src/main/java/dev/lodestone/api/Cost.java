package dev.lodestone.api;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a field costs: its own weight, and what is selected below it, of pages as many times as they
 * may have entries ({@code first}, {@code last} or the number of {@code ids}, or of targets, {@code
 * of}). The weight of a field is 1, unless it starts a walk or an analysis.
 */
final class Cost {
  private static final int WALK = 100;
  private static final int ANALYSIS = 1_000;
  private static final int LONG_ANALYSIS = 5_000;
  private static final int SEARCH = 20;

  /** By {@code Type.field}; every other field weighs 1. */
  private static final SortedMap<String, Integer> WEIGHTS = new TreeMap<>();

  static {
    List.of(
            "dependencyChains",
            "dependencyGraph",
            "chainExists",
            "linkCoverage",
            "reachable",
            "trace",
            "undisclosed")
        .forEach(field -> WEIGHTS.put("Query." + field, WALK));
    List.of("chokepoints", "concentration", "concentrations", "exposure", "supplyRisk")
        .forEach(field -> WEIGHTS.put("Query." + field, ANALYSIS));
    List.of("chokepointHistory", "importance", "mitigations", "scenario")
        .forEach(field -> WEIGHTS.put("Query." + field, LONG_ANALYSIS));
    WEIGHTS.put("Query.search", SEARCH);
    WEIGHTS.put("ChokepointConnection.mostValuableUnknown", LONG_ANALYSIS);
    WEIGHTS.put("ChokepointConnection.mostValuableUnknownConnection", LONG_ANALYSIS);
    WEIGHTS.put("Mutation.startChokepointSearch", LONG_ANALYSIS);
  }

  private static final Set<String> ENTRIES = Set.of("nodes", "edges");
  private static final String[] SIZES = {"first", "last"};
  private static final String[] LISTS = {"ids", "of"};
  private static final int MOST = Integer.MAX_VALUE / 4;

  private Cost() {}

  static SortedMap<String, Integer> weights() {
    return new TreeMap<>(WEIGHTS);
  }

  static int of(FieldComplexityEnvironment field, int below) {
    long cost = weight(field) + entries(field) * below;
    return (int) Math.min(MOST, cost);
  }

  /** Of a connection the entries count, and what stands beside them once. */
  private static long entries(FieldComplexityEnvironment field) {
    FieldComplexityEnvironment parent = field.getParentEnvironment();
    if (isConnection(field)) {
      return 1;
    }
    boolean isEntries = ENTRIES.contains(field.getFieldDefinition().getName());
    return parent != null && isEntries && isConnection(parent) ? times(parent) : times(field);
  }

  private static boolean isConnection(FieldComplexityEnvironment field) {
    GraphQLType type = field.getFieldDefinition().getType();
    return GraphQLTypeUtil.unwrapAllAs(type) instanceof GraphQLObjectType page
        && page.getFieldDefinition("pageInfo") != null;
  }

  private static int weight(FieldComplexityEnvironment field) {
    String name = field.getParentType().getName() + "." + field.getFieldDefinition().getName();
    return WEIGHTS.getOrDefault(name, 1);
  }

  /** An absent page size counts as the one that is taken instead. */
  private static long times(FieldComplexityEnvironment field) {
    Map<String, Object> arguments = field.getArguments();
    GraphQLFieldDefinition definition = field.getFieldDefinition();
    long times = definition.getArgument("first") == null ? 1 : PageArguments.DEFAULT_SIZE;
    for (String name : SIZES) {
      if (arguments.get(name) instanceof Integer size && size > 0) {
        times = size;
      }
    }
    for (String name : LISTS) {
      if (arguments.get(name) instanceof Collection<?> list) {
        times = list.size();
      }
    }
    return times;
  }
}
