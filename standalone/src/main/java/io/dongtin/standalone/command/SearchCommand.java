package io.dongtin.standalone.command;

import io.dongtin.contract.Json;
import io.dongtin.indexer.ArticleSearch;
import io.dongtin.indexer.Query;
import io.dongtin.indexer.Question;
import io.dongtin.indexer.Results;
import io.dongtin.standalone.CannotStart;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code dongtin search}. */
@Command(
    name = "search",
    description = "Search the articles, with or without accents.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "  ./dongtin search trung quoc",
      "  ./dongtin search '\"hội nghị thượng đỉnh\"' --place 'Hà Nội' --since 2026-01-01",
      "  ./dongtin search 'bầu cử người:Putin -nơi:Moscow sau:1/11/2026' --facets",
      "  ./dongtin search --person Putin --json"
    })
final class SearchCommand implements Callable<Integer> {
  @Mixin private ClientOptions options = new ClientOptions();

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description =
          "\"a phrase\", -without, this | that, begin*, person: org: place: publisher: lang:"
              + " after: before: (người: tổ-chức: nơi: báo: tiếng: sau: trước:) are understood."
              + " Without words, the newest articles.")
  private List<String> words = List.of();

  @Option(names = "--person", paramLabel = "NAME", description = "Who must be named.")
  private List<String> people = List.of();

  @Option(names = "--organisation", paramLabel = "NAME", description = "What must be named.")
  private List<String> organisations = List.of();

  @Option(names = "--place", paramLabel = "NAME", description = "Where.")
  private List<String> places = List.of();

  @Option(names = "--publisher", paramLabel = "NAME")
  private @Nullable String publisher;

  @Option(names = "--language", paramLabel = "CODE", description = "Such as vi or en.")
  private @Nullable String language;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = Day.class,
      description = "Published on this day or later, such as 2026-01-31.")
  private @Nullable Instant since;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      converter = Day.class,
      description = "Published before this day.")
  private @Nullable Instant until;

  @Option(names = "--newest", description = "The newest first, instead of the best first.")
  private boolean newest;

  @Option(names = "--copies", description = "Show copies of a story too.")
  private boolean copies;

  @Option(names = "--facets", description = "Also count who, what, where, publisher and language.")
  private boolean facets;

  @Option(names = "--page", paramLabel = "N", description = "From 1.", defaultValue = "1")
  private int page;

  @Option(names = "--size", paramLabel = "N", description = "Articles a page.", defaultValue = "10")
  private int size;

  @Option(names = "--json", description = "The same for machines.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    // Before anything is sent: what was typed wrongly is said at once.
    Query query = query();
    ProgramConfigs configs = options.load();
    try (var search = ArticleSearch.open(configs.elasticsearch(), configs.indexPrefix())) {
      Results results = search.search(query);
      if (json) {
        System.out.println(
            Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(results));
      } else {
        var lines = new ResultLines(Terminal.standard());
        lines.print(results, (page - 1) * size);
        if (facets) {
          lines.printFacets(results);
        }
      }
      return 0;
    }
  }

  private Query query() {
    if (page < 1 || size < 1 || (long) page * size > Query.MAX_DEPTH) {
      throw new CannotStart(
          "--page and --size count from 1, and no further than the article number "
              + Query.MAX_DEPTH
              + ": ask for less, or more exactly");
    }
    var filter = new Query.Filter(people, organisations, places, publisher, language, since, until);
    return new Query(
        Question.of(String.join(" ", words)),
        filter,
        newest ? Query.Order.NEWEST_FIRST : Query.Order.BEST_FIRST,
        copies,
        page - 1,
        size);
  }

  /** A day in this machine's zone, or a moment with a zone. */
  static final class Day implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return text.length() <= 10
            ? LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant()
            : OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'"
                + text
                + "' is no day such as 2026-01-31, nor a moment such as"
                + " 2026-01-31T08:00:00+07:00");
      }
    }
  }
}
