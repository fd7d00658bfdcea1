package dev.lodestone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of rooms, in the order the data flows: each may use those named beside it, and nothing
 * else of ours.
 */
class ArchitectureTests {
  private static final String BASE = "dev.lodestone";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("http", List.of());
    MAY_USE.put("telemetry", List.of());
    MAY_USE.put("supplygraph", List.of());
    MAY_USE.put("andor", List.of());
    MAY_USE.put("datapackage", List.of("supplygraph"));
    MAY_USE.put("snapshot", List.of("supplygraph"));
    MAY_USE.put("graphstore", List.of("supplygraph", "snapshot"));
    MAY_USE.put("ingest", List.of("datapackage", "graphstore", "supplygraph"));
    MAY_USE.put("commandline", List.of("datapackage", "ingest", "supplygraph"));
    MAY_USE.put("walk", List.of("supplygraph"));
    MAY_USE.put("chokepoint", List.of("supplygraph", "andor"));
    MAY_USE.put("scenario", List.of("supplygraph", "chokepoint", "walk"));
    MAY_USE.put(
        "api",
        List.of("http", "supplygraph", "walk", "chokepoint", "scenario", "datapackage", "ingest"));
    MAY_USE.put("procedures", List.of("supplygraph", "snapshot", "walk", "chokepoint", "scenario"));
    MAY_USE.put("embedded", List.of("procedures"));
  }

  @TestFactory
  Stream<DynamicTest> eachRoomUsesOnlyTheRoomsBesideIt() {
    return MAY_USE.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> checkRoom(entry.getKey(), entry.getValue())));
  }

  private static void checkRoom(String room, List<String> allowed) {
    String[] packages =
        Stream.concat(Stream.of(room), allowed.stream())
            .map(name -> BASE + "." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(BASE + "." + room + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(BASE + "..").and(DescribedPredicate.not(resideInAnyPackage(packages))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyRoomIsInTheTable() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .allSatisfy(
            name ->
                assertThat(
                        name.equals(BASE) || MAY_USE.containsKey(name.substring(BASE.length() + 1)))
                    .as(name)
                    .isTrue());
  }

  @Test
  void theRootHoldsOnlyTheApplicationAndItsWiring() {
    classes()
        .that()
        .resideInAPackage(BASE)
        .and()
        .areTopLevelClasses()
        .should()
        .haveSimpleName("Application")
        .orShould()
        .haveSimpleName("Wiring")
        .orShould()
        .haveSimpleName("BadSetting")
        .orShould()
        .haveSimpleName("package-info")
        .check(CLASSES);
  }

  @Test
  void thePureRoomsKnowNothingButTheJdk() {
    noClasses()
        .that()
        .resideInAnyPackage(
            rooms("supplygraph", "andor", "walk", "chokepoint", "scenario", "snapshot"))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.not(resideInAnyPackage("java..", "org.jspecify..", BASE + "..")))
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreTheProceduresAndTheEmbeddedServerKnowNeo4j() {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms("graphstore", "procedures", "embedded"))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheApiKnowsGraphQl() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".api..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("graphql..", "org.springframework.graphql..", "org.dataloader.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheDataPackagesKnowCsv() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".datapackage..")
        .should()
        .dependOnClassesThat(resideInAPackage("de.siegmar.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandsKnowTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".commandline..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli..", "me.tongfei.."))
        .check(CLASSES);
  }

  @Test
  void interfacesOfOneRoomHaveNoLoneImplementationBesideThem() {
    List<String> lonely =
        CLASSES.stream()
            .filter(
                type -> type.isInterface() && !type.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(type -> !type.isAnnotation() && type.getSubclasses().size() == 1)
            .filter(
                type ->
                    type.getSubclasses().stream()
                        .allMatch(one -> one.getPackageName().equals(type.getPackageName())))
            .map(JavaClass::getSimpleName)
            .toList();

    assertThat(lonely).isEmpty();
  }

  private static String[] rooms(String... names) {
    return Stream.of(names).map(name -> BASE + "." + name + "..").toArray(String[]::new);
  }
}
