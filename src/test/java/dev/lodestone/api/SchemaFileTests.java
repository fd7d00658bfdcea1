package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed schema, and that it breaks no client of the last release. */
class SchemaFileTests {
  /** Written anew by {@code mvn test -Dtest=SchemaFileTests -Dlodestone.schema=write}. */
  private static final Path PRINTED = Path.of("docs/schema.graphqls");

  /** Replaced by the printed schema when a version is released; see {@code CONTRIBUTING.md}. */
  private static final Path RELEASED = Path.of("src/test/resources/schema/schema-0.1.0.graphqls");

  @Test
  void theFileIsThePrintedSchema() throws IOException {
    String printed = PrintedSchema.print(PrintedSchema.read());
    if (System.getProperty("lodestone.schema", "").equals("write")) {
      Files.writeString(PRINTED, printed);
    }

    assertThat(Files.readString(PRINTED))
        .as("docs/schema.graphqls; mvn test -Dtest=SchemaFileTests -Dlodestone.schema=write")
        .isEqualTo(printed);
    assertThat(PrintedSchema.print(PrintedSchema.parse(printed))).isEqualTo(printed);
  }

  @Test
  void nothingBreaksAClientOfTheLastRelease() throws IOException {
    assertThat(breaking(Files.readString(RELEASED), PrintedSchema.print(PrintedSchema.read())))
        .isEmpty();
  }

  /** The detector itself, on changes planted in the schema as it is. */
  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          totalCount: Int!      | totals: Int!               | a field taken away
          chainExists(          | hasChain(                  | a question taken away
          symbol: String        | symbol: Int                | a type changed
          code: CountryCode!    | code: CountryCode          | a value that may now be missing
          from: ID!,            | from: ID!, why: String!,   | an argument that must now be given
          """)
  void aPlantedBreakingChangeIsFound(String before, String after, String what) throws IOException {
    String printed = PrintedSchema.print(PrintedSchema.read());
    String changed = printed.replace(before, after);
    assertThat(changed).as(what).isNotEqualTo(printed);

    assertThat(breaking(printed, changed)).as(what).isNotEmpty();
  }

  @Test
  void whatIsAddedBreaksNobody() throws IOException {
    String printed = PrintedSchema.print(PrintedSchema.read());

    assertThat(breaking(printed, printed + "\nextend type Query { more(of: ID): String }\n"))
        .isEmpty();
  }

  private static List<String> breaking(String before, String after) {
    CapturingReporter reporter = new CapturingReporter();
    new SchemaDiff()
        .diffSchema(
            SchemaDiffSet.diffSetFromSdl(
                PrintedSchema.print(PrintedSchema.parse(before)),
                PrintedSchema.print(PrintedSchema.parse(after))),
            reporter);
    return reporter.getBreakages().stream().map(DiffEvent::toString).toList();
  }
}
