package dev.lodestone.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads documents from files: each {@code .graphql} is one, each {@code .json} a manifest of many,
 * as client tools write it. Everything that is wrong is gathered with its file.
 */
final class DocumentFolder {
  private final List<Document> documents = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * A document.
   *
   * @param place the file, and where in it
   * @param text as it is, whose SHA-256 is the id
   */
  record Document(String place, String text) {}

  /**
   * All documents of the files in a folder, in the order of their names.
   *
   * @throws BadDocumentsException when it cannot be read, or a manifest is none
   */
  static List<Document> read(Path folder) {
    DocumentFolder read = new DocumentFolder();
    if (!Files.isDirectory(folder)) {
      throw new BadDocumentsException(List.of("expected a folder, found \"" + folder + "\""));
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(read::file);
    } catch (IOException unreadable) {
      read.problems.add(folder + ": " + unreadable.getMessage());
    }
    return read.checked();
  }

  /**
   * All documents of a manifest.
   *
   * @throws BadDocumentsException when it is none
   */
  static List<Document> manifest(String name, InputStream json) {
    DocumentFolder read = new DocumentFolder();
    read.manifest(name, JsonMapper.shared().readTree(json));
    return read.checked();
  }

  private List<Document> checked() {
    if (!problems.isEmpty()) {
      throw new BadDocumentsException(problems);
    }
    return documents;
  }

  private void file(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (name.endsWith(".graphql")) {
        documents.add(new Document(name, Files.readString(file, StandardCharsets.UTF_8)));
      } else if (name.endsWith(".json")) {
        manifest(name, JsonMapper.shared().readTree(Files.readAllBytes(file)));
      }
    } catch (IOException | JacksonException unreadable) {
      problems.add(name + ": " + unreadable.getMessage());
    }
  }

  /** Ids and texts as one object, or the list of operations that Apollo's tool writes. */
  private void manifest(String name, JsonNode manifest) {
    JsonNode operations = manifest.get("operations");
    if (operations != null && operations.isArray()) {
      operations.forEach(one -> document(name, one.path("id").asString(""), one.path("body")));
    } else if (manifest.isObject()) {
      manifest.properties().forEach(one -> document(name, one.getKey(), one.getValue()));
    } else {
      problems.add(name + ": expected an object of ids and documents");
    }
  }

  private void document(String name, String id, JsonNode text) {
    String place = name + " \"" + id + "\"";
    if (!text.isString()) {
      problems.add(place + ": expected a document, found " + text.getNodeType());
      return;
    }
    String hash = Sha256.hex(text.asString());
    if (DocumentId.findHash(id).filter(hash::equals).isEmpty()) {
      problems.add(
          place
              + ": expected the SHA-256 of the document, "
              + hash
              + " (tools have a setting for the algorithm)");
    }
    documents.add(new Document(place, text.asString()));
  }
}
