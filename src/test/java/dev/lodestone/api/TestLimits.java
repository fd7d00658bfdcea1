package dev.lodestone.api;

import dev.lodestone.http.LimitSettings;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The limits as they are where nothing is set. */
final class TestLimits {
  static final LimitSettings DEFAULT =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("lodestone.limits", LimitSettings.class);

  private TestLimits() {}
}
