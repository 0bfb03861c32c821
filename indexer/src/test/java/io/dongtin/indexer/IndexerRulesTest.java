package io.dongtin.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = Indexer.class, importOptions = ImportOption.DoNotIncludeTests.class)
class IndexerRulesTest {
  @ArchTest
  static final ArchRule ONE_CLASS_SPEAKS_HTTP =
      noClasses()
          .that()
          .doNotHaveSimpleName("Elasticsearch")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("co.elastic..", "org.apache.hc..")
          .because(
              "the client's own failures are sorted in one place; it returns many of them as"
                  + " answers");

  @ArchTest
  static final ArchRule SEARCH_KNOWS_NO_KAFKA =
      noClasses()
          .that()
          .haveSimpleNameStartingWith("Search")
          .or()
          .haveSimpleName("ArticleSearch")
          .or()
          .haveSimpleName("IndexSetup")
          .or()
          .haveSimpleName("Documents")
          .or()
          .haveSimpleNameStartingWith("Bulk")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("a person at a terminal searches without a broker, and so do these tests");

  @ArchTest
  static final ArchRule PROGRAMS_MEET_AT_THE_CONTRACT =
      classes()
          .should()
          .onlyDependOnClassesThat(
              JavaClass.Predicates.resideInAnyPackage(
                      "io.dongtin.indexer..", "io.dongtin.contract..")
                  .or(JavaClass.Predicates.resideOutsideOfPackage("io.dongtin..")))
          .because("ingest, enrich and indexer are deployed and replaced one by one");
}
