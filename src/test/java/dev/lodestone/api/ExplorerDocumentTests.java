package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.ParserOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The manifest of what the Explorer asks, which lets it be answered where only trusted documents
 * are. Its modules hold the documents as texts, put together of named parts.
 */
class ExplorerDocumentTests {
  private static final Path MODULES = Path.of("src/main/resources/static/explorer");

  /** Written anew with {@code -Dlodestone.schema=write}, as the printed schema. */
  private static final Path MANIFEST =
      Path.of("src/main/resources").resolve(DocumentConfiguration.EXPLORER);

  private static final Pattern NAMED =
      Pattern.compile("const (\\w+) = (?:`([^`]*)`|'([^']*)');", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern QUERY = Pattern.compile("[`'](query \\w[^`']*)[`']");

  @Test
  void theManifestHoldsWhatTheModulesAsk() throws IOException {
    Map<String, String> documents = documents();
    String written =
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(documents)
            + "\n";
    if (System.getProperty("lodestone.schema", "").equals("write")) {
      Files.writeString(MANIFEST, written);
    }

    assertThat(documents).hasSizeGreaterThan(10);
    assertThat(Files.readString(MANIFEST))
        .as("%s; mvn test -Dtest=ExplorerDocumentTests -Dlodestone.schema=write", MANIFEST)
        .isEqualTo(written);
  }

  @Test
  void theSchemaAnswersEachOfThem() throws IOException {
    List<DocumentFolder.Document> documents =
        documents().values().stream()
            .map(text -> new DocumentFolder.Document(text.lines().findFirst().orElse(""), text))
            .toList();

    TrustedDocuments.check(
        documents,
        PrintedSchema.read(),
        ParserOptions.getDefaultOperationParserOptions(),
        TestLimits.DEFAULT);
  }

  private static Map<String, String> documents() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(MODULES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".js")).sorted().toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    Map<String, String> parts = new HashMap<>();
    texts.values().forEach(text -> parts.putAll(parts(text)));
    Map<String, String> documents = new TreeMap<>();
    texts.forEach(
        (file, text) -> {
          Map<String, String> own = new HashMap<>(parts);
          own.putAll(parts(text));
          for (String document :
              QUERY.matcher(text).results().map(found -> found.group(1)).toList()) {
            String whole = whole(document, own);
            assertThat(whole).as(file).doesNotContain("$" + "{");
            documents.put(Sha256.hex(whole), whole);
          }
        });
    return documents;
  }

  private static Map<String, String> parts(String text) {
    Map<String, String> parts = new HashMap<>();
    for (MatchResult found : NAMED.matcher(text).results().toList()) {
      parts.put(found.group(1), found.group(2) == null ? found.group(3) : found.group(2));
    }
    return parts;
  }

  private static String whole(String text, Map<String, String> parts) {
    String whole = text;
    for (int level = 0; level < 3; level++) {
      whole =
          PART.matcher(whole)
              .replaceAll(
                  found ->
                      java.util.regex.Matcher.quoteReplacement(
                          parts.getOrDefault(found.group(1), found.group())));
    }
    return whole;
  }
}
