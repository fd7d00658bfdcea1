package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.http.Access;
import dev.lodestone.http.AccessSettings;
import dev.lodestone.http.Caller;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class WriteAccessTests {
  private static final String ALLOWED = "https://pages.example";
  private static final WriteAccess USUAL = access(true, false);

  private static WriteAccess access(boolean enabled, boolean remote, String... hosts) {
    return new WriteAccess(
        new UploadSettings(
            enabled, remote, DataSize.ofMegabytes(1), 10, Duration.ofSeconds(1), 1, null),
        Access.open(new AccessSettings(List.of(hosts), List.of(ALLOWED), false)));
  }

  private static Caller from(String address, String host) {
    return new Caller(InetAddress.ofLiteral(address), false, host, null, null, null);
  }

  private static Caller page(@Nullable String origin, @Nullable String site) {
    return new Caller(
        InetAddress.getLoopbackAddress(), false, "localhost:8080", origin, site, null);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, localhost:8080",
    "127.0.0.2, LOCALHOST",
    "::1, [::1]:8080",
    "::ffff:127.0.0.1, 127.0.0.1:8080",
    "127.0.0.1, lodestone.localhost:8080"
  })
  void letsProgramsOfThisMachine(String address, String host) {
    assertThatCode(() -> USUAL.require(from(address, host))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.7", "172.17.0.1", "192.168.1.2", "2001:db8::1", "::ffff:10.0.0.7"})
  void letsOtherMachinesOnlyWhereASettingDoes(String address) {
    Caller caller = from(address, "localhost:8080");

    assertThatThrownBy(() -> USUAL.require(caller))
        .isInstanceOf(ForbiddenException.class)
        .hasMessageContaining("lodestone.upload.remote");
    assertThatCode(() -> access(true, true).require(caller)).doesNotThrowAnyException();
  }

  @Test
  void letsNobodyWhereItIsSwitchedOff() {
    assertThatThrownBy(() -> access(false, true).require(from("127.0.0.1", "localhost")))
        .hasMessageContaining("lodestone.upload.enabled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"elsewhere.example:8080", "localhost.elsewhere.example", "0.0.0.0", ":", ""})
  void refusesNamesThatAnybodyCanPointHere(String host) {
    assertThatThrownBy(() -> USUAL.require(from("127.0.0.1", host)))
        .hasMessageContaining("lodestone.access.hosts");
  }

  @Test
  void letsNamesThatASettingKnows() {
    Caller caller = from("10.0.0.7", "graph.example:8080");

    assertThatCode(() -> access(true, true, "graph.example").require(caller))
        .doesNotThrowAnyException();
  }

  @Test
  void letsOurOwnPagesAndNoOthers() {
    assertThatCode(() -> USUAL.require(page("http://localhost:8080", "same-origin")))
        .doesNotThrowAnyException();
    assertThatCode(() -> USUAL.require(page(null, "none"))).doesNotThrowAnyException();
    assertThatCode(() -> USUAL.require(page(ALLOWED, "cross-site"))).doesNotThrowAnyException();
    for (Caller foreign :
        List.of(
            page("http://localhost:3000", "same-site"),
            page("http://localhost:3000", null),
            page("https://elsewhere.example", "cross-site"),
            page("null", null),
            page("::", null),
            page(null, "cross-site"))) {
      assertThatThrownBy(() -> USUAL.require(foreign)).hasMessageContaining("another origin");
    }
  }

  @Test
  void refusesWhoSpeaksForAnotherAndWhoIsNotKnown() {
    InetAddress here = InetAddress.getLoopbackAddress();

    for (Caller caller :
        List.of(
            new Caller(here, true, "localhost", null, null, null),
            new Caller(null, false, "localhost", null, null, null))) {
      assertThatThrownBy(() -> USUAL.require(caller))
          .hasMessageContaining("on the machine of the service");
    }
    assertThat(new Caller(here, false, null, null, null, null).isOnThisMachine()).isTrue();
  }
}
