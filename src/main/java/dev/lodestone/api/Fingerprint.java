package dev.lodestone.api;

import dev.lodestone.supplygraph.GraphVersion;
import graphql.language.AstPrinter;
import graphql.language.AstSorter;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the graph version, the query however it is laid out, its variables and the day: the
 * same again means the same question of the same graph.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(GraphVersion version, DataFetchingEnvironment env, LocalDate day) {
    String document = AstPrinter.printAstCompact(new AstSorter().sort(env.getDocument()));
    String text =
        String.join(
            "\u0000",
            version.value(),
            document,
            env.getExecutionStepInfo().getPath().toString(),
            canonical(env.getVariables()),
            day.toString());
    return Sha256.hex(text);
  }

  /** Objects by key, so that the order of writing does not matter. As deep as the input. */
  static String canonical(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> String.valueOf(entry.getKey()),
                      entry -> canonical(entry.getValue()),
                      (a, b) -> b,
                      TreeMap::new))
              .toString();
      case Collection<?> list ->
          list.stream().map(Fingerprint::canonical).collect(Collectors.joining(",", "[", "]"));
      case String text -> '"' + text.replace("\"", "\\\"") + '"';
      case null -> "null";
      default -> value.toString();
    };
  }
}
