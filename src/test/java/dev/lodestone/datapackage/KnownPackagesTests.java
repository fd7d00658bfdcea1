package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.EntityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that are known without a graph. */
class KnownPackagesTests {
  @TempDir Path folder;

  private final KnownPackages known = new KnownPackages();

  private static DrawnPackage mine() {
    return DrawnPackage.empty("mine").stated("companies", "fact,id,name", "me,company:me,Me");
  }

  private DataPackage written(DrawnPackage drawn) throws IOException {
    return DrawnPackage.read(drawn.write(Files.createTempDirectory(folder, "package")));
  }

  private DataPackage added(DrawnPackage drawn) throws IOException {
    DataPackage stated = written(drawn);
    known.add(stated, known.outside(stated));
    return stated;
  }

  private static List<String> elements(KnownEntities outside, String property, String value) {
    return outside.lookup().orElseThrow().list(EntityKind.ELEMENT, property, value);
  }

  @Test
  void knowsEntitiesAndClausesOfTheOthers() throws IOException {
    added(DrawnPackage.sound());
    KnownEntities outside = known.outside(written(mine()));

    assertThat(List.of("product:magnet", "source:report", "regime:no-18", "regime:no-18#1"))
        .allMatch(outside::contains)
        .allMatch(outside.owned());
    assertThat(List.of("product:other", "regime:no-18#2")).noneMatch(outside::contains);
  }

  @Test
  void matchesByPropertyWhateverTheCaseAndTheBlanks() throws IOException {
    added(DrawnPackage.sound());
    KnownEntities outside = known.outside(written(mine()));

    assertThat(elements(outside, "name", " dysPROsium ")).containsExactly("element:Dy");
    assertThat(elements(outside, "cas", "7429-91-6")).containsExactly("element:Dy");
    assertThat(elements(outside, "name", "Magnet")).isEmpty();
  }

  @Test
  void anEarlierVersionIsNotOutside() throws IOException {
    added(DrawnPackage.sound());
    KnownEntities outside = known.outside(written(DrawnPackage.sound().version("2")));

    assertThat(outside.contains("product:magnet")).isFalse();
    assertThat(elements(outside, "name", "dysprosium")).isEmpty();
  }

  @Test
  void privatePackagesNeitherMatchNorOwnWhatAPublicOneStates() throws IOException {
    added(DrawnPackage.sound().unpublished());
    KnownEntities toPublic = known.outside(written(mine()));
    KnownEntities toPrivate = known.outside(written(mine().unpublished()));

    assertThat(toPublic.contains("product:magnet")).isTrue();
    assertThat(toPublic.owned().test("product:magnet")).isFalse();
    assertThat(toPrivate.owned().test("product:magnet")).isTrue();
    assertThat(elements(toPublic, "name", "dysprosium")).isEmpty();
  }
}
