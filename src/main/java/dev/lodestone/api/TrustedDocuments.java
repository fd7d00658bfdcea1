package dev.lodestone.api;

import dev.lodestone.http.LimitSettings;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents that are known beforehand, by the SHA-256 of their text. */
final class TrustedDocuments {
  private final Map<String, String> texts = new HashMap<>();

  /** Those of our own pages and those of an operator, which have been checked. */
  TrustedDocuments(Collection<String> own, List<DocumentFolder.Document> others) {
    own.forEach(this::add);
    others.forEach(document -> add(document.text()));
  }

  private void add(String text) {
    texts.put(Sha256.hex(text), text);
  }

  /** Whether a document is known. */
  boolean has(String sha256) {
    return texts.containsKey(sha256);
  }

  /** The text of a document. */
  Optional<String> find(String sha256) {
    return Optional.ofNullable(texts.get(sha256));
  }

  /**
   * Lets documents pass that the schema answers, within the limits.
   *
   * @throws BadDocumentsException naming each file with what is wrong in it
   */
  static void check(
      List<DocumentFolder.Document> documents,
      GraphQLSchema schema,
      ParserOptions options,
      LimitSettings limits) {
    List<String> problems = new ArrayList<>();
    for (DocumentFolder.Document document : documents) {
      try {
        graphql.language.Document parsed = parse(document.text(), options);
        DocumentSize.check(parsed, Map.of(), limits);
        for (GraphQLError error : ParseAndValidate.validate(schema, parsed)) {
          List<SourceLocation> at = error.getLocations();
          problems.add(
              at(document, at == null || at.isEmpty() ? null : at.getFirst()) + error.getMessage());
        }
      } catch (InvalidSyntaxException bad) {
        problems.add(at(document, bad.getLocation()) + bad.getMessage());
      } catch (LimitExceededException tooLarge) {
        problems.add(at(document, null) + tooLarge.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadDocumentsException(problems);
    }
  }

  private static String at(DocumentFolder.Document document, @Nullable SourceLocation place) {
    return document.place()
        + (place == null ? ": " : ":" + place.getLine() + ":" + place.getColumn() + ": ");
  }

  static graphql.language.Document parse(String text, ParserOptions options) {
    return Parser.parse(
        ParserEnvironment.newParserEnvironment().document(text).parserOptions(options).build());
  }
}
