package dev.lodestone.api;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a document is with its fragments followed. Each fragment is measured once, however
 * often it is spread, so that the time is linear in what is written, where following each spread
 * would take time exponential in it. A fragment that spreads itself is followed once: validation
 * refuses it.
 */
final class DocumentShape {
  private static final String FRAGMENT = "fragment ";

  private final Map<String, Unit> units = new HashMap<>();
  private final List<Unit> operations = new ArrayList<>();

  /** An operation or a fragment. */
  private static final class Unit {
    final List<Spread> spreads = new ArrayList<>();
    long fields;
    long aliases;
    long roots;
    int depth;
    boolean begun;
    boolean done;
  }

  /** A fragment spread below so many fields. */
  private record Spread(String name, int level) {}

  /** Selections at so many fields below the root of their unit. */
  private record Part(SelectionSet selections, int level) {}

  /** The largest operation of a document, in each way. */
  record Size(long fields, long aliases, long roots, int depth) {}

  private DocumentShape(Document document) {
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof OperationDefinition operation) {
        operations.add(unit(operation.getSelectionSet()));
      } else if (definition instanceof FragmentDefinition fragment) {
        units.put(FRAGMENT + fragment.getName(), unit(fragment.getSelectionSet()));
      }
    }
  }

  static Size of(Document document) {
    DocumentShape shape = new DocumentShape(document);
    Size size = new Size(0, 0, 0, 0);
    for (Unit one : shape.operations) {
      shape.follow(one);
      size =
          new Size(
              Math.max(size.fields(), one.fields),
              Math.max(size.aliases(), one.aliases),
              Math.max(size.roots(), one.roots),
              Math.max(size.depth(), one.depth));
    }
    return size;
  }

  private static Unit unit(@Nullable SelectionSet selections) {
    Unit unit = new Unit();
    Deque<Part> left = new ArrayDeque<>();
    push(left, selections, 0);
    while (!left.isEmpty()) {
      Part part = left.pop();
      for (Selection<?> selection : part.selections().getSelections()) {
        switch (selection) {
          case Field field -> {
            count(unit, field, part.level());
            push(left, field.getSelectionSet(), part.level() + 1);
          }
          case InlineFragment inline -> push(left, inline.getSelectionSet(), part.level());
          case FragmentSpread spread ->
              unit.spreads.add(new Spread(FRAGMENT + spread.getName(), part.level()));
          default -> throw new IllegalStateException("no selection: " + selection);
        }
      }
    }
    return unit;
  }

  private static void push(Deque<Part> left, @Nullable SelectionSet selections, int level) {
    if (selections != null) {
      left.push(new Part(selections, level));
    }
  }

  private static void count(Unit unit, Field field, int level) {
    unit.fields++;
    unit.aliases += field.getAlias() == null ? 0 : 1;
    unit.roots += level == 0 ? 1 : 0;
    unit.depth = Math.max(unit.depth, level + 1);
  }

  /** Adds what the spreads of a unit stand for, theirs first. */
  private void follow(Unit first) {
    Deque<Unit> left = new ArrayDeque<>();
    left.push(first);
    while (!left.isEmpty()) {
      Unit unit = left.peek();
      if (unit.begun) {
        left.pop();
        if (!unit.done) {
          unit.done = true;
          add(unit);
        }
      } else {
        unit.begun = true;
        unit.spreads.stream()
            .map(spread -> units.get(spread.name()))
            .filter(target -> target != null && !target.begun)
            .forEach(left::push);
      }
    }
  }

  private void add(Unit unit) {
    for (Spread spread : unit.spreads) {
      Unit target = units.get(spread.name());
      if (target != null) {
        unit.fields = saturated(unit.fields + target.fields);
        unit.aliases = saturated(unit.aliases + target.aliases);
        unit.roots = saturated(unit.roots + (spread.level() == 0 ? target.roots : 0));
        unit.depth = Math.max(unit.depth, spread.level() + target.depth);
      }
    }
  }

  private static long saturated(long count) {
    return Math.min(count, Integer.MAX_VALUE);
  }
}
