package dev.lodestone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * Names a setting of ours whose value is none, with what was found, where, and what is expected.
 */
@Order(0)
final class BadSetting implements FailureAnalyzer {
  private static final String OURS = "lodestone.";

  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          Integer.class, "a whole number",
          Long.class, "a whole number",
          Boolean.class, "true or false",
          Duration.class, "a duration such as 30s or 2m",
          DataSize.class, "a size such as 256KB or 2GB",
          Path.class, "a path");

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    return Stream.iterate(failure, one -> one != null, Throwable::getCause)
        .flatMap(one -> find(one).stream())
        .findFirst()
        .map(told -> new FailureAnalysis(told, null, failure))
        .orElse(null);
  }

  /** What one of the causes tells; settings that are checked together tell it themselves. */
  private static Optional<String> find(Throwable failure) {
    if (failure instanceof BindException unbound) {
      ConfigurationProperty property = unbound.getProperty();
      return property != null && property.getName().toString().startsWith(OURS)
          ? Optional.of(unreadable(property, unbound.getTarget().getType().resolve(Object.class)))
          : Optional.empty();
    }
    return failure instanceof IllegalArgumentException
        ? Optional.ofNullable(failure.getMessage()).filter(text -> text.startsWith(OURS))
        : Optional.empty();
  }

  private static String unreadable(ConfigurationProperty property, Class<?> type) {
    return "%s: expected %s, found \"%s\"%s"
        .formatted(
            property.getName(),
            expected(ClassUtils.resolvePrimitiveIfNecessary(type)),
            property.getValue(),
            property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")");
  }

  private static String expected(Class<?> type) {
    return type.isEnum()
        ? Stream.of(type.getEnumConstants())
            .map(one -> one.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ", "one of ", ""))
        : EXPECTED.getOrDefault(type, "another value");
  }
}
