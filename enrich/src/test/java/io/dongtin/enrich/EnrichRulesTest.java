package io.dongtin.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = Enrich.class, importOptions = ImportOption.DoNotIncludeTests.class)
class EnrichRulesTest {
  @ArchTest
  static final ArchRule TEXT_WORK_KNOWS_NO_KAFKA =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.dongtin.enrich.page..",
              "io.dongtin.enrich.entity..",
              "io.dongtin.enrich.desk..",
              "io.dongtin.enrich.duplicate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.rocksdb..")
          .because("pages, names and copies are told by plain functions, tested without a broker");

  @ArchTest
  static final ArchRule ONLY_PAGES_ARE_PARSED =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.dongtin.enrich.page..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..")
          .because("past the page there are blocks and paragraphs, no markup");

  @ArchTest
  static final ArchRule PAGES_AND_NAMES_DO_NOT_MEET =
      noClasses()
          .that()
          .resideInAPackage("io.dongtin.enrich.page..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.dongtin.enrich.entity..", "io.dongtin.enrich.duplicate..")
          .because("they meet in Steps, through the contract's records");
}
