package dev.lodestone.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ListeningTests {
  private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

  private static MockEnvironment at(String address) {
    return new MockEnvironment().withProperty("server.address", address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost"})
  void startsOnThisMachineWithoutTokens(String address) {
    assertThatCode(() -> Listening.check(at(address))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.7", "", "a-name.invalid"})
  void refusesToListenBeyondItWithoutTokens(String address) {
    assertThatThrownBy(() -> Listening.check(at(address)))
        .isInstanceOf(OpenToNetworkException.class)
        .hasMessageContaining("server.address")
        .hasMessageContaining("issuer-uri")
        .hasMessageContaining("lodestone.access.open-beyond-loopback");
  }

  @Test
  void refusesWhereNoAddressIsSet() {
    assertThatThrownBy(() -> Listening.check(new MockEnvironment()))
        .hasMessageContaining("server.address=(every address)");
  }

  @Test
  void refusesToListenForManagementBeyondIt() {
    MockEnvironment environment = at("127.0.0.1").withProperty("management.server.port", "9090");

    assertThatThrownBy(() -> Listening.check(environment))
        .hasMessageContaining("management.server.address");
    environment.setProperty("management.server.address", "127.0.0.1");
    assertThatCode(() -> Listening.check(environment)).doesNotThrowAnyException();
  }

  @Test
  void startsAnywhereWithTokensThatAreMeantForIt() {
    MockEnvironment environment =
        at("0.0.0.0").withProperty(JWT + "issuer-uri", "https://issuer.example");

    assertThatThrownBy(() -> Listening.check(environment)).hasMessageContaining("audiences");
    environment.setProperty(JWT + "audiences", "lodestone");
    assertThatCode(() -> Listening.check(environment)).doesNotThrowAnyException();
  }

  @Test
  void startsAnywhereWhereTheOperatorSaysSo() {
    assertThatCode(
            () ->
                Listening.check(
                    at("0.0.0.0").withProperty("lodestone.access.open-beyond-loopback", "true")))
        .doesNotThrowAnyException();
  }
}
