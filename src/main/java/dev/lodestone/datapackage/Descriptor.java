package dev.lodestone.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code datapackage.json}; properties it does not know are left to others. */
final class Descriptor {
  static final String FILE = "datapackage.json";

  private static final int DEEPEST = 40;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private final PackageFiles files;
  private final Limits limits;
  private final Problems problems;

  Descriptor(PackageFiles files, Limits limits, Problems problems) {
    this.files = files;
    this.limits = limits;
    this.problems = problems;
  }

  /** The package; what is wrong with it becomes a problem. Empty when nothing can be read. */
  Optional<DataPackage> read() {
    return json().flatMap(this::described);
  }

  private Optional<JsonNode> json() {
    try (InputStream bytes = files.open(FILE)) {
      byte[] content = bytes.readNBytes(limits.descriptorBytes() + 1);
      if (content.length > limits.descriptorBytes()) {
        problem(0, "at most " + limits.descriptorBytes() + " bytes", "more");
        return Optional.empty();
      }
      return Optional.of(JSON.readTree(content));
    } catch (JacksonException malformed) {
      int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
      problem(Math.max(line, 0), "JSON", malformed.getOriginalMessage());
    } catch (IOException unreadable) {
      problem(0, "a descriptor that can be read", String.valueOf(unreadable.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<DataPackage> described(JsonNode json) {
    if (!DescriptorSchema.judge(json, problems) && !json.path("resources").isArray()) {
      return Optional.empty();
    }
    CsvForm form =
        json.path("lodestone").path(DescriptorWriter.ESCAPED_FORMULAS).asBoolean(false)
            ? CsvForm.ESCAPED
            : CsvForm.CANONICAL;
    List<TableRows> rows = rows(json.path("resources"), form);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DataPackage(
            json.path("name").stringValue(),
            json.path("version").stringValue(),
            json.path("title").stringValue(),
            json.path("public").asBoolean(false),
            json.path("lodestone").path("loadAtStart").asBoolean(true),
            rows,
            limits));
  }

  private List<TableRows> rows(JsonNode resources, CsvForm form) {
    List<TableRows> rows = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < resources.size(); i++) {
      JsonNode resource = resources.get(i);
      String place = "/resources/" + i;
      if (!resource.path("name").isString() || !resource.path("path").isString()) {
        continue;
      }
      String name = resource.path("name").stringValue();
      if (!names.add(name)) {
        resourceProblem(place + "/name", "each name once", name);
      } else if (resource.has("lodestone")) {
        foreign(place, resource).ifPresent(table -> table.mapped().forEach(rows::add));
      } else {
        canonical(place, resource, form).ifPresent(rows::add);
      }
    }
    rows.sort(Comparator.comparingInt(row -> Tables.ALL.indexOf(row.table())));
    return rows;
  }

  private Optional<CanonicalRows> canonical(String place, JsonNode resource, CsvForm form) {
    String name = resource.path("name").stringValue();
    Optional<Table> table = Tables.find(name);
    if (table.isEmpty()) {
      problems.add(
          FILE,
          0,
          place + "/name",
          Rule.RESOURCE,
          "one of " + tableNames(),
          name,
          "a table of your own needs the property lodestone");
      return Optional.empty();
    }
    return file(place, resource, form).map(file -> new CanonicalRows(table.get(), file));
  }

  private Optional<ForeignTable> foreign(String place, JsonNode resource) {
    Optional<CsvForm> form = new CsvForms(place, problems).read(resource);
    return form.flatMap(one -> file(place, resource, one))
        .flatMap(
            file ->
                new MappingReader(place + "/lodestone", problems)
                    .read(file, resource.path("lodestone")));
  }

  private Optional<TableFile> file(String place, JsonNode resource, CsvForm form) {
    String name = resource.path("path").stringValue();
    if (!Paths.isLocal(name)) {
      resourceProblem(
          place + "/path",
          "one path within the folder, with / between its parts",
          name,
          "copy the file beside the descriptor; nothing is fetched");
      return Optional.empty();
    }
    Optional<String> obstacle = files.findObstacle(name);
    if (obstacle.isPresent()) {
      resourceProblem(
          place + "/path",
          obstacle.get(),
          name,
          "it is looked for beside the descriptor, and links out of the folder are not followed");
      return Optional.empty();
    }
    return Optional.of(new TableFile(files, name, form));
  }

  private static String tableNames() {
    return Tables.ALL.stream().map(Table::name).collect(Collectors.joining(", "));
  }

  private void resourceProblem(String place, String expected, String found) {
    resourceProblem(place, expected, found, "");
  }

  private void resourceProblem(String place, String expected, String found, String hint) {
    problems.add(FILE, 0, place, Rule.RESOURCE, expected, found, hint);
  }

  private void problem(int line, String expected, String found) {
    problems.add(FILE, line, "", Rule.DESCRIPTOR, expected, found, "");
  }
}
