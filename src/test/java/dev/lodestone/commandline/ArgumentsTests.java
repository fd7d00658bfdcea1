package dev.lodestone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--server.port=0",
        "--debug",
        "--debug=true",
        "--server.port=0 --spring.neo4j.uri=bolt://localhost:7687",
        "--spring.config.additional-location=a,b --lodestone.bolt-port=0",
        "--my.list[0].name=load"
      })
  void optionsAloneStartTheService(String typed) {
    assertThat(Commands.areIn(words(typed))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load folder",
        "lod folder",
        "--spring.neo4j.uri=bolt://localhost:7687 list",
        "--help",
        "-h",
        "--version",
        "-V"
      })
  void anythingElseIsACommand(String typed) {
    assertThat(Commands.areIn(words(typed))).isTrue();
  }

  @Test
  void configurationMayStandAnywhere() {
    Arguments typed =
        Arguments.of("--a.b=1", "validate", "--format=json", "--lodestone.data=x y", "folder");

    assertThat(typed.command()).isEqualTo(List.of("validate", "--format=json", "folder"));
    assertThat(typed.configuration()).isEqualTo(List.of("--a.b=1", "--lodestone.data=x y"));
  }

  private static String[] words(String typed) {
    return typed.isEmpty() ? new String[0] : typed.split(" ");
  }
}
