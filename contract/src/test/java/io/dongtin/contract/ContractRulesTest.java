package io.dongtin.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = Article.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ContractRulesTest {
  @ArchTest
  static final ArchRule CONTRACT_STANDS_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.dongtin.contract..",
              "java..",
              "com.fasterxml.jackson..",
              "org.apache.kafka.common..",
              "org.apache.kafka.clients.admin..",
              "org.jspecify..")
          .because("every program meets here, so whatever this needs, all of them need");

  @ArchTest
  static final ArchRule RECORDS_KNOW_NO_KAFKA =
      noClasses()
          .that()
          .areRecords()
          .and()
          .doNotHaveSimpleName("Topic")
          .and()
          .doNotHaveSimpleName("Topics")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("pages, entities and searches handle these records far from any broker");
}
