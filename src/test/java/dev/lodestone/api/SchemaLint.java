package dev.lodestone.api;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules by which the schema names and shapes things. */
final class SchemaLint {
  private static final Pattern TYPE = Pattern.compile("[A-Z][a-zA-Z0-9]*");
  private static final Pattern FIELD = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final Pattern VALUE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  /** What an input is called after: what it is for. */
  private static final Pattern INPUT = Pattern.compile(".*(Input|Filter|Order)|Trace(Start|Step)");

  private final Set<String> excepted;
  private final List<String> found = new ArrayList<>();

  private SchemaLint(Set<String> excepted) {
    this.excepted = excepted;
  }

  /**
   * What breaks a rule, as place and rule.
   *
   * @param excepted what may, in the same words
   */
  static List<String> check(GraphQLSchema schema, Set<String> excepted) {
    SchemaLint lint = new SchemaLint(excepted);
    schema.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .forEach(lint::type);
    return lint.found;
  }

  private void rule(boolean holds, String place, String rule) {
    String broken = place + ": " + rule;
    if (!holds && !excepted.contains(broken)) {
      found.add(broken);
    }
  }

  private void type(GraphQLNamedType type) {
    String name = type.getName();
    rule(TYPE.matcher(name).matches(), name, "a type is written PascalCase");
    if (type instanceof GraphQLFieldsContainer fields) {
      fields.getFieldDefinitions().forEach(field -> field(fields, field));
    }
    if (type instanceof GraphQLEnumType values) {
      values
          .getValues()
          .forEach(
              value ->
                  rule(
                      VALUE.matcher(value.getName()).matches(),
                      name + "." + value.getName(),
                      "a value is written UPPER_CASE"));
    }
    if (type instanceof GraphQLInputObjectType input) {
      rule(INPUT.matcher(name).matches(), name, "an input is called after what it is for");
      input
          .getFields()
          .forEach(field -> input(name + "." + field.getName(), field.getName(), field.getType()));
    }
  }

  private void field(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
    String place = type.getName() + "." + field.getName();
    rule(FIELD.matcher(field.getName()).matches(), place, "a field is written camelCase");
    field
        .getArguments()
        .forEach(
            argument ->
                input(
                    place + "(" + argument.getName() + ")",
                    argument.getName(),
                    argument.getType()));
    list(place, field.getType());
    GraphQLNamedType shown = GraphQLTypeUtil.unwrapAll(field.getType());
    String returned = shown.getName();
    if (returned.endsWith("Connection") || isPage(shown)) {
      rule(GraphQLTypeUtil.isNonNull(field.getType()), place, "a connection is always there");
      argument(place, field, "first", "Int");
      argument(place, field, "after", "String");
      argument(place, field, "last", "Int");
      argument(place, field, "before", "String");
    } else if (field.getArgument("first") != null) {
      rule(
          type.getFieldDefinition(field.getName() + "Connection") != null,
          place,
          "the beginning of a list stands beside a connection of all of it");
    }
    if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))) {
      rule(!returned.equals("ID"), place, "a list shows things, not ids");
    }
  }

  private static boolean isPage(GraphQLNamedType type) {
    return type instanceof GraphQLObjectType object && object.getField("pageInfo") != null;
  }

  private void argument(String place, GraphQLFieldDefinition field, String name, String type) {
    GraphQLArgument argument = field.getArgument(name);
    rule(
        argument != null && GraphQLTypeUtil.unwrapAll(argument.getType()).getName().equals(type),
        place,
        "a connection takes `" + name + "`");
  }

  private void input(String place, String name, GraphQLInputType type) {
    rule(FIELD.matcher(name).matches(), place, "an argument is written camelCase");
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    if (bare instanceof GraphQLList list) {
      rule(GraphQLTypeUtil.isNonNull(list.getWrappedType()), place, "a list holds no null");
    }
  }

  private void list(String place, GraphQLType type) {
    GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
    if (!(bare instanceof GraphQLList list)) {
      return;
    }
    rule(type instanceof GraphQLNonNull, place, "a list is empty, not null");
    rule(GraphQLTypeUtil.isNonNull(list.getWrappedType()), place, "a list holds no null");
    list(place, list.getWrappedType());
  }
}
