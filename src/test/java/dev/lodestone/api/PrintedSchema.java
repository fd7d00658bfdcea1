package dev.lodestone.api;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The schema of {@code src/main/resources/graphql}, read and printed without the application. */
final class PrintedSchema {
  private static final Path FILES = Path.of("src/main/resources/graphql");

  /** What says something to those who read the schema; the others are graphql-java's own. */
  private static final Set<String> SHOWN = Set.of("oneOf", "deprecated", "specifiedBy");

  private PrintedSchema() {}

  static GraphQLSchema read() throws IOException {
    TypeDefinitionRegistry all = new TypeDefinitionRegistry();
    try (Stream<Path> files = Files.list(FILES)) {
      List<Path> sorted =
          files.filter(file -> file.toString().endsWith(".graphqls")).sorted().toList();
      for (Path file : sorted) {
        all.merge(new SchemaParser().parse(Files.readString(file)));
      }
    }
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(all);
  }

  static GraphQLSchema parse(String sdl) {
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
  }

  /** Types, fields, arguments and values by name, so that where they stand does not matter. */
  static String print(GraphQLSchema schema) {
    return new SchemaPrinter(
            SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(false)
                .includeDirectives(SHOWN::contains))
        .print(schema);
  }
}
