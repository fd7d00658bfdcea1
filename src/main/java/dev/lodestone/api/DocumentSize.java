package dev.lodestone.api;

import dev.lodestone.http.LimitSettings;
import graphql.language.ArrayValue;
import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.Selection;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Measures a document before it is compared with the schema, which takes more than linear time.
 * Linear in what is written.
 */
final class DocumentSize {
  private final LimitSettings limits;
  private int selections;
  private int aliases;
  private int directives;

  private DocumentSize(LimitSettings limits) {
    this.limits = limits;
  }

  /**
   * Lets a document pass that is within the limits.
   *
   * @throws LimitExceededException for any other
   */
  static void check(Document document, Map<String, Object> variables, LimitSettings limits) {
    DocumentSize size = new DocumentSize(limits);
    Deque<Node<?>> left = new ArrayDeque<>();
    for (Definition<?> definition : document.getDefinitions()) {
      left.push(definition);
    }
    while (!left.isEmpty()) {
      Node<?> node = left.pop();
      size.count(node);
      for (Node<?> child : node.getChildren()) {
        left.push(child);
      }
    }
    size.checkLists(variables);
    size.checkShape(DocumentShape.of(document));
  }

  private void checkShape(DocumentShape.Size shape) {
    require("fields, fragments followed", shape.fields(), "maxSelections", limits.maxSelections());
    require("aliases, fragments followed", shape.aliases(), "maxAliases", limits.maxAliases());
    require("fields at its root", shape.roots(), "maxRootFields", limits.maxRootFields());
    require("fields below each other", shape.depth(), "maxDepth", limits.maxDepth());
  }

  private void count(Node<?> node) {
    if (node instanceof Selection<?>) {
      selections++;
      require("selections", selections, "maxSelections", limits.maxSelections());
    }
    if (node instanceof Field field && field.getAlias() != null) {
      aliases++;
      require("aliases", aliases, "maxAliases", limits.maxAliases());
    }
    if (node instanceof DirectivesContainer<?> container) {
      directives += container.getDirectives().size();
      require("directives", directives, "maxDirectives", limits.maxDirectives());
    }
    if (node instanceof ArrayValue list) {
      requireList("a list of the document", list.getValues().size());
    }
  }

  private static void require(String what, long found, String limit, int allowed) {
    if (found > allowed) {
      throw new LimitExceededException(
          "the document has more than %d %s".formatted(allowed, what), limit, allowed);
    }
  }

  private void requireList(String name, int size) {
    if (size > limits.maxListSize()) {
      throw new LimitExceededException(
          "%s has %d entries, and at most %d are allowed"
              .formatted(name, size, limits.maxListSize()),
          "maxListSize",
          limits.maxListSize());
    }
  }

  private void checkLists(Map<String, Object> variables) {
    Deque<Object> left = new ArrayDeque<>();
    left.push(variables);
    while (!left.isEmpty()) {
      Object value = left.pop();
      if (value instanceof Collection<?> list) {
        requireList("a list of the variables", list.size());
      }
      Collection<?> parts =
          switch (value) {
            case Map<?, ?> map -> map.values();
            case Collection<?> list -> list;
            default -> List.of();
          };
      for (Object part : parts) {
        if (part != null) {
          left.push(part);
        }
      }
    }
  }
}
