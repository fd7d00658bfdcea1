package dev.lodestone.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code datapackage.json}; properties it does not know are left to others. */
final class Descriptor {
  static final String FILE = "datapackage.json";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final Pattern VERSION =
      Pattern.compile("[0-9]+(\\.[0-9]+){0,2}([-+][0-9A-Za-z.+-]{1,40})?");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path folder;
  private final Limits limits;
  private final Problems problems;

  Descriptor(Path folder, Limits limits, Problems problems) {
    this.folder = folder;
    this.limits = limits;
    this.problems = problems;
  }

  /** The package; what is wrong with it becomes a problem. Empty when nothing can be read. */
  Optional<DataPackage> read() {
    return json().flatMap(this::described);
  }

  private Optional<JsonNode> json() {
    try (InputStream bytes = Files.newInputStream(folder.resolve(FILE))) {
      byte[] content = bytes.readNBytes(limits.descriptorBytes() + 1);
      if (content.length > limits.descriptorBytes()) {
        problem(0, "", "at most " + limits.descriptorBytes() + " bytes", "more");
        return Optional.empty();
      }
      return Optional.of(JSON.readTree(content));
    } catch (JacksonException malformed) {
      int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
      problem(Math.max(line, 0), "", "JSON", malformed.getOriginalMessage());
    } catch (IOException unreadable) {
      problem(0, "", "a descriptor that can be read", String.valueOf(unreadable.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<DataPackage> described(JsonNode json) {
    if (!json.isObject()) {
      problem(0, "", "an object", json.getNodeType().name());
      return Optional.empty();
    }
    String id = text(json, "name", NAME, "lower-case letters, digits and . _ - (at most 100)");
    String version = text(json, "version", VERSION, "a version as 1, 1.2 or 1.2.3");
    String title = text(json, "title", Pattern.compile("(?s).*\\S.*"), "a title");
    boolean isPublic = isPublic(json.path("public"));
    return Optional.of(
        new DataPackage(id, version, title, isPublic, files(json.path("resources")), limits));
  }

  /** Private unless it says so: an integrator's own chain is nobody else's business. */
  private boolean isPublic(JsonNode node) {
    if (!node.isMissingNode() && !node.isBoolean()) {
      problem(0, "public", "true or false", shown(node));
    }
    return node.isBoolean() && node.booleanValue();
  }

  private String text(JsonNode json, String property, Pattern form, String expected) {
    JsonNode node = json.path(property);
    String text = node.isString() ? node.stringValue() : "";
    if (!form.matcher(text).matches()) {
      problem(0, property, expected, node.isString() ? text : node.toString());
    }
    return text;
  }

  private List<TableFile> files(JsonNode resources) {
    if (!resources.isArray() || resources.isEmpty()) {
      problem(0, "resources", "a list of tables", resources.toString());
      return List.of();
    }
    List<TableFile> files = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < resources.size(); i++) {
      String place = "resources[" + i + "]";
      JsonNode name = resources.get(i).path("name");
      Optional<Table> table =
          name.isString() ? Tables.find(name.stringValue()) : Optional.<Table>empty();
      if (table.isEmpty()) {
        resourceProblem(place + ".name", "one of " + tableNames(), shown(name));
      } else if (!names.add(table.get().name())) {
        resourceProblem(place + ".name", "each table once", table.get().name());
      } else {
        file(place + ".path", table.get(), resources.get(i).path("path")).ifPresent(files::add);
      }
    }
    files.sort(Comparator.comparingInt(file -> Tables.ALL.indexOf(file.table())));
    return files;
  }

  private Optional<TableFile> file(String place, Table table, JsonNode path) {
    if (!path.isString() || !isLocal(path.stringValue())) {
      resourceProblem(place, "one path within the folder, with / between its parts", shown(path));
      return Optional.empty();
    }
    String name = path.stringValue();
    try {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        resourceProblem(place, "a file that is there", name);
      } else if (!file.toRealPath().startsWith(folder.toRealPath())) {
        resourceProblem(place, "a file within the folder", name);
      } else {
        return Optional.of(new TableFile(table, name, file));
      }
    } catch (InvalidPathException | IOException unusable) {
      resourceProblem(place, "a path that can be read", name);
    }
    return Optional.empty();
  }

  private static boolean isLocal(String path) {
    boolean foreign = path.indexOf('\\') >= 0 || path.indexOf(':') >= 0;
    return !foreign
        && List.of(path.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.startsWith("."));
  }

  private static String tableNames() {
    return Tables.ALL.stream().map(Table::name).collect(Collectors.joining(", "));
  }

  private static String shown(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }

  private void resourceProblem(String place, String expected, String found) {
    problems.add(FILE, 0, place, Rule.RESOURCE, expected, found, "");
  }

  private void problem(int line, String place, String expected, String found) {
    problems.add(FILE, line, place, Rule.DESCRIPTOR, expected, found, "");
  }
}
