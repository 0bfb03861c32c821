package io.dongtin.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.dongtin", importOptions = ImportOption.DoNotIncludeTests.class)
class StandaloneRulesTest {
  @ArchTest
  static final ArchRule PROGRAMS_NEVER_MEET =
      noClasses()
          .that()
          .resideInAPackage("io.dongtin.ingest..")
          .or()
          .resideInAPackage("io.dongtin.indexer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.dongtin.enrich..")
          .because("programs meet at the topics, so each can be run, replaced and scaled alone");

  @ArchTest
  static final ArchRule SERVERS_STAY_EMBEDDED =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.dongtin.standalone.embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.elasticsearch..", "kafka..")
          .because(
              "the servers' jars have another licence and no stable interface; the three programs"
                  + " must run without them");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_IS_THE_OUTERMOST_LAYER =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.dongtin.standalone.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.dongtin.standalone.command..", "picocli..")
          .because("what a command does must be usable by another command, and by a test");
}
