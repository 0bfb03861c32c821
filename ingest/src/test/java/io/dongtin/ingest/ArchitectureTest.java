package io.dongtin.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.dongtin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule ONE_CLASS_TALKS_TO_KAFKA =
      noClasses()
          .that()
          .resideInAPackage("io.dongtin.ingest")
          .and()
          .doNotBelongToAnyOf(Publisher.class, Sending.class, Connection.class, IngestConfig.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.clients..")
          .because("what is read and when it is taken must be testable without a broker");

  @ArchTest
  static final ArchRule PROGRAMS_DO_NOT_SEE_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("io.dongtin.ingest")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dongtin.enrich..", "io.dongtin.indexer..", "io.dongtin.standalone..")
          .because("the programs meet at the contract and run apart");

  @ArchTest
  static final ArchRule THE_PUBLIC_FACE_IS_SMALL =
      classes()
          .that()
          .resideInAPackage("io.dongtin.ingest")
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should()
          .haveNameMatching(".*\\.(Ingest|IngestConfig|IngestHealth|IngestSummary|InboxException)")
          .because("what nobody outside can see can be changed without asking");
}
