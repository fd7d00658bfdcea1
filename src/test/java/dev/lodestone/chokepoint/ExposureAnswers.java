package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks what is exposed and writes answers as people would, with ids without their prefix:
 *
 * <pre>
 * exposure to CN, mill with min 20%
 * wafer certain severed, motor possible thinned
 * </pre>
 */
final class ExposureAnswers {
  private final SupplyGraph graph;
  private final Answers names;

  ExposureAnswers(SupplyGraph graph) {
    this.graph = graph;
    this.names = new Answers(graph);
  }

  /** Answers {@code exposure to X, … [with …]}, with the options of {@link Answers}. */
  ExposureAnswer ask(String question) {
    String[] halves = question.replace("exposure to ", "").split(" with ");
    String options = halves.length > 1 ? " with " + halves[1] : "";
    int product =
        IntStream.range(0, graph.size())
            .filter(node -> graph.kind(node) == EntityKind.PRODUCT)
            .findFirst()
            .orElseThrow();
    Assumptions assuming =
        names.ask(graph.id(product) + " among PRODUCT" + options).question().assuming();
    List<String> lost = Arrays.stream(halves[0].split(", ")).map(this::id).toList();
    return Exposures.find(graph, new ExposureQuestion(lost, assuming));
  }

  String exposures(ExposureAnswer answer) {
    String written =
        answer.exposures().stream()
            .map(
                one ->
                    names.name(one.product())
                        + " "
                        + one.certainty().name().toLowerCase(Locale.ROOT)
                        + " "
                        + one.effect().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return written.isEmpty() ? "none" : written;
  }

  String exposures(String question) {
    return exposures(ask(question));
  }

  /** How a product fails. */
  String step(ExposureAnswer answer, String product) {
    Exposure exposure =
        answer.exposures().stream()
            .filter(one -> names.name(one.product()).equals(product))
            .findFirst()
            .orElseThrow();
    return exposure.depth() + " " + names.step(exposure.step());
  }

  String unavailable(ExposureAnswer answer) {
    return answer.coverage().unavailableFromTheStart().stream()
        .map(names::name)
        .collect(Collectors.joining(", "));
  }

  private String id(String name) {
    return IntStream.range(0, graph.size())
        .mapToObj(graph::id)
        .filter(id -> id.equals(name) || id.endsWith(":" + name))
        .findFirst()
        .orElse(name);
  }
}
