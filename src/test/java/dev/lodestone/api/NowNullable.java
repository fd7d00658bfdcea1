package dev.lodestone.api;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;

/** Finds fields that may now be null and never were, which the library's comparison lets pass. */
final class NowNullable {
  private NowNullable() {}

  static List<String> list(GraphQLSchema before, GraphQLSchema after) {
    List<String> found = new ArrayList<>();
    before.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .filter(GraphQLFieldsContainer.class::isInstance)
        .map(GraphQLFieldsContainer.class::cast)
        .forEach(
            old -> {
              if (after.getType(old.getName()) instanceof GraphQLFieldsContainer now) {
                old.getFieldDefinitions().forEach(field -> compare(old, field, now, found));
              }
            });
    return found;
  }

  private static void compare(
      GraphQLFieldsContainer old,
      GraphQLFieldDefinition field,
      GraphQLFieldsContainer now,
      List<String> found) {
    GraphQLFieldDefinition same = now.getField(field.getName());
    if (same != null && isLooser(field.getType(), same.getType())) {
      found.add(old.getName() + "." + field.getName() + " may now be null");
    }
  }

  private static boolean isLooser(GraphQLType before, GraphQLType after) {
    GraphQLType old = before;
    GraphQLType now = after;
    while (true) {
      if (GraphQLTypeUtil.isNonNull(old) && !GraphQLTypeUtil.isNonNull(now)) {
        return true;
      }
      old = GraphQLTypeUtil.unwrapNonNull(old);
      now = GraphQLTypeUtil.unwrapNonNull(now);
      if (!GraphQLTypeUtil.isList(old) || !GraphQLTypeUtil.isList(now)) {
        return false;
      }
      old = GraphQLTypeUtil.unwrapOne(old);
      now = GraphQLTypeUtil.unwrapOne(now);
    }
  }
}
