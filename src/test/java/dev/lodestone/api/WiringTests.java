package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.DatabaseSettings;
import dev.lodestone.http.AnswerTime;
import dev.lodestone.scenario.Scenarios;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What the service is made of. */
@ApiTest
class WiringTests {
  private final ServletWebServerApplicationContext context;

  WiringTests(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /** What stands within the application is found as a part of it, whatever it is meant for. */
  @Test
  void nothingOfTheCommandLineIsPartOfTheService() {
    assertThat(
            Stream.of(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(Objects::nonNull)
                .map(Class::getName))
        .contains("dev.lodestone.Wiring")
        .noneMatch(name -> name.startsWith("dev.lodestone.Application$"))
        .noneMatch(name -> name.startsWith("dev.lodestone.commandline."));
  }

  @Test
  void anAnswerMayTakeLongerThanAllThatIsDoneForIt() {
    DatabaseSettings database = context.getBean(DatabaseSettings.class);
    Duration allowed = context.getBean(AnswerTime.class).longest();

    assertThat(
            Objects.requireNonNull((TomcatWebServer) context.getWebServer())
                .getTomcat()
                .getConnector())
        .satisfies(
            connector ->
                assertThat(Duration.ofMillis(connector.getAsyncTimeout())).isEqualTo(allowed));
    assertThat(allowed)
        .isGreaterThan(
            database
                .snapshotTimeout()
                .multipliedBy(2)
                .plus(database.timeout())
                .plusMillis(Scenarios.MAX_MILLIS));
  }
}
