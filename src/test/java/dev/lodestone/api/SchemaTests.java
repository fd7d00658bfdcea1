package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.SchemaReport;

@ApiTest
class SchemaTests {
  private final SchemaReport report;
  private final GraphQlClient client;

  SchemaTests(ApiTestConfiguration.Inspection inspection, GraphQlClient client) {
    this.report = Objects.requireNonNull(inspection.report().get());
    this.client = client;
  }

  @Test
  void everyFieldAndArgumentIsAnsweredByCodeWithTheSameNullness() {
    assertThat(report.unmappedFields()).isEmpty();
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
    assertThat(report.fieldNullnessErrors()).isEmpty();
    assertThat(report.argumentNullnessErrors()).isEmpty();
    assertThat(report.skippedTypes()).isEmpty();
  }

  @Test
  void everyTypeFieldArgumentAndValueIsDescribedInASentence() {
    GraphQLSchema schema = report.schema();
    List<String> undescribed = new ArrayList<>();
    schema.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .filter(
            type -> !List.of("Boolean", "Float", "ID", "Int", "String").contains(type.getName()))
        .forEach(
            type -> {
              check(type.getName(), type, undescribed);
              if (type instanceof GraphQLFieldsContainer fields) {
                fields
                    .getFieldDefinitions()
                    .forEach(field -> checkField(type.getName(), field, undescribed));
              }
              if (type instanceof GraphQLEnumType values) {
                values
                    .getValues()
                    .forEach(
                        value -> check(type.getName() + "." + value.getName(), value, undescribed));
              }
              if (type instanceof GraphQLInputObjectType input) {
                input
                    .getFields()
                    .forEach(
                        field -> check(type.getName() + "." + field.getName(), field, undescribed));
              }
            });

    assertThat(undescribed).isEmpty();
  }

  private static void checkField(
      String type, GraphQLFieldDefinition field, List<String> undescribed) {
    String place = type + "." + field.getName();
    check(place, field, undescribed);
    field.getArguments().forEach(one -> check(place + "(" + one.getName() + ")", one, undescribed));
  }

  private static void check(
      String place, GraphQLNamedSchemaElement element, List<String> undescribed) {
    String description = element.getDescription();
    if (description == null || !description.endsWith(".")) {
      undescribed.add(place);
    }
  }

  @Test
  void theSchemaIsServedAsText() {
    assertThat(client.get("/graphql/schema").body())
        .contains("dependencyChains(", "type Chokepoint {");
  }

  @Test
  void aClientMayAskForTheSchema() {
    assertThat(
            client
                .ask("{ __schema { queryType { name } } }")
                .text("$.data.__schema.queryType.name"))
        .isEqualTo("Query");
  }
}
