package dev.lodestone.datapackage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code datapackage.json} for canonical tables, with a Table Schema of each. */
final class DescriptorWriter {
  static final String ESCAPED_FORMULAS = "escapedFormulas";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ObjectWriter PRETTY =
      JSON.writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private DescriptorWriter() {}

  static void write(Path file, PackageHead head, List<Table> tables, boolean escapedFormulas)
      throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    json.put("name", head.id());
    json.put("title", head.title());
    json.put("version", head.version());
    json.put("public", head.isPublic());
    if (escapedFormulas) {
      json.putObject("lodestone").put(ESCAPED_FORMULAS, true);
    }
    ArrayNode resources = json.putArray("resources");
    tables.forEach(table -> resource(resources.addObject(), table));
    String text = PRETTY.writeValueAsString(json) + "\n";
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  private static void resource(ObjectNode resource, Table table) {
    resource.put("name", table.name());
    resource.put("path", TableWriter.fileName(table));
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    TableWriter.columns(table).forEach(column -> field(fields.addObject(), column));
    schema.putArray("primaryKey").add("fact");
  }

  private static void field(ObjectNode field, Column column) {
    field.put("name", column.name());
    field.put("type", type(column.type()));
    if (column.isRequired()) {
      field.putObject("constraints").put("required", true);
    }
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case ColumnType.Whole whole -> "integer";
      case ColumnType.Decimal decimal -> "number";
      case ColumnType.Day day -> "date";
      case ColumnType.Text text -> "string";
      case ColumnType.Key key -> "string";
      case ColumnType.Id id -> "string";
      case ColumnType.Period period -> "string";
      case ColumnType.Choice choice -> "string";
      case ColumnType.CountryCode code -> "string";
      case ColumnType.Cas cas -> "string";
      case ColumnType.Lei lei -> "string";
      case ColumnType.Hs hs -> "string";
      case ColumnType.ListOf list -> "string";
      case ColumnType.Missing missing -> "string";
    };
  }
}
