package dev.lodestone.datapackage;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas of descriptors, which lie beside the program. Nothing is fetched: no address is
 * followed, neither from the schemas nor from what they judge.
 */
final class DescriptorSchema {
  private static final String PACKAGE = "urn:lodestone:data-package";
  private static final Map<String, String> TEXTS =
      Map.of(
          PACKAGE,
          resource("/data-package/data-package.schema.json"),
          "urn:lodestone:mapping",
          resource("/data-package/mapping.schema.json"));
  private static final Map<String, JsonNode> TREES =
      Map.of(PACKAGE, tree(PACKAGE), "urn:lodestone:mapping", tree("urn:lodestone:mapping"));
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(TEXTS))
          .getSchema(SchemaLocation.of(PACKAGE));

  private DescriptorSchema() {}

  /** Tells everything that is wrong with the form of a descriptor; true when nothing is. */
  static boolean judge(JsonNode descriptor, Problems problems) {
    List<Error> errors =
        SCHEMA.validate(descriptor).stream()
            .sorted(
                Comparator.comparing((Error error) -> place(error))
                    .thenComparing(Error::getKeyword))
            .toList();
    errors.forEach(error -> problems.add(problem(error)));
    return errors.isEmpty();
  }

  private static Problem problem(Error error) {
    String place = place(error);
    return new Problem(
        Descriptor.FILE,
        0,
        place,
        place.startsWith("/resources/") ? rule(place) : Rule.DESCRIPTOR,
        expected(error),
        found(error),
        "");
  }

  private static Rule rule(String place) {
    return place.contains("/lodestone") ? Rule.MAPPING : Rule.RESOURCE;
  }

  /** The JSON pointer of what is wrong, or of what is missing. */
  private static String place(Error error) {
    String place = error.getInstanceLocation().toString();
    return error.getProperty() == null ? place : place + "/" + escaped(error.getProperty());
  }

  private static String escaped(String property) {
    return property.replace("~", "~0").replace("/", "~1");
  }

  private static String expected(Error error) {
    JsonNode owner = owner(error);
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          "one of " + String.join(", ", owner.path("properties").propertyNames());
      case "required" ->
          owner.path("properties").path(error.getProperty()).path("title").asString("the property");
      default -> owner.path("title").asString(error.getMessage());
    };
  }

  private static String found(Error error) {
    return switch (error.getKeyword()) {
      case "required" -> "";
      case "additionalProperties" -> error.getProperty();
      default -> shown(error.getInstanceNode());
    };
  }

  /** The schema that holds the broken keyword. */
  private static JsonNode owner(Error error) {
    SchemaLocation location = error.getSchemaLocation();
    JsonNode tree =
        TREES.getOrDefault(
            String.valueOf(location.getAbsoluteIri()), JsonMapper.shared().nullNode());
    return tree.at(location.getFragment().getParent().toString());
  }

  private static String shown(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }

  private static JsonNode tree(String id) {
    return JsonMapper.shared().readTree(TEXTS.getOrDefault(id, "null"));
  }

  private static String resource(String name) {
    try (InputStream bytes = DescriptorSchema.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("not packed: " + name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
