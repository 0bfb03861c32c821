package io.dongtin.enrich.page;

import io.dongtin.contract.Description;
import io.dongtin.contract.Image;
import io.dongtin.contract.Provenance;
import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;
import io.dongtin.enrich.page.metadata.Languages;
import io.dongtin.enrich.page.metadata.Moment;
import io.dongtin.enrich.page.metadata.Moments;
import io.dongtin.enrich.page.story.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts one description together: each field from the surest place that states it. */
final class DescriptionBuilder {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int MAX_KEYWORDS = 30;

  private final Page page;
  private final Story story;
  private final Candidates candidates;
  private final Languages languages;
  private final Map<String, Provenance> provenance = new LinkedHashMap<>();

  DescriptionBuilder(Page page, Story story, Languages languages) {
    this.page = page;
    this.story = story;
    this.candidates = page.candidates();
    this.languages = languages;
  }

  Description build() {
    note("headline", story.headline().source(), story.headline().confidence());
    Languages.Detected language = languages.detect(story.text().body());
    note("language", Source.DETECTED, language.confidence());
    String publisher = publisher();
    List<String> byline = byline();
    String creditline = creditline();
    Moments moments = new Moments(locale(language.tag()), usualZone(language.tag()));
    OffsetDateTime published = published(moments);
    OffsetDateTime modified = moment("versioncreated", Field.MODIFIED, moments);
    return new Description(
        story.headline().text(),
        language.tag(),
        byline,
        publisher,
        creditline,
        published,
        modified,
        one("section", Field.SECTION),
        keywords(),
        image(),
        provenance);
  }

  private void note(String field, Source source, double confidence) {
    provenance.put(field, new Provenance(source, Math.max(0, Math.min(1, confidence))));
  }

  private @Nullable String one(String field, Field of) {
    Optional<Candidate> best = candidates.best(of);
    best.ifPresent(candidate -> note(field, candidate.source(), candidate.confidence()));
    return best.map(Candidate::value).orElse(null);
  }

  private @Nullable String publisher() {
    String stated = one("publisher", Field.PUBLISHER);
    if (stated != null) {
      return stated;
    }
    URI address = Addresses.canonical(page);
    String host = address.getHost();
    if (host == null) {
      return null;
    }
    note("publisher", Source.URI, 0.5);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private List<String> byline() {
    Bylines bylines = new Bylines(page, story);
    Optional<Bylines.Found> found = bylines.find();
    found.ifPresent(one -> note("byline", one.source(), one.confidence()));
    return found.map(Bylines.Found::names).orElse(List.of());
  }

  private @Nullable String creditline() {
    Optional<String> line =
        story.verdicts().stream()
            .filter(verdict -> verdict.rule() == Rule.CREDIT_LINE)
            .map(verdict -> verdict.block().text())
            .filter(text -> !text.contains("["))
            .findFirst();
    line.ifPresent(text -> note("creditline", Source.VISIBLE_TEXT, 0.8));
    return line.orElse(null);
  }

  private @Nullable OffsetDateTime published(Moments moments) {
    Optional<PublicationTime.Found> found = new PublicationTime(page, story, moments).find();
    found.ifPresent(
        time -> note("firstcreated", time.source(), confidence(time.confidence(), time.moment())));
    return found.map(time -> time.moment().at()).orElse(null);
  }

  /** What the page states is said of its first story. */
  private double trust(double confidence) {
    return story.number() == 1 ? confidence : confidence / 2;
  }

  private @Nullable OffsetDateTime moment(String field, Field of, Moments moments) {
    for (Candidate candidate : candidates.of(of)) {
      Optional<Moment> moment = moments.first(candidate.value());
      if (moment.isPresent() && isPlausible(moment.get())) {
        note(field, candidate.source(), confidence(trust(candidate.confidence()), moment.get()));
        return moment.get().at();
      }
    }
    return null;
  }

  private boolean isPlausible(Moment moment) {
    return VisibleDates.isPlausible(moment, page.time());
  }

  /** Without a stated zone or time of day a moment is less sure. */
  private static double confidence(double base, Moment moment) {
    return base * (moment.hasZone() ? 1 : 0.85) * (moment.hasTime() ? 1 : 0.9);
  }

  private List<String> keywords() {
    List<Candidate> all = candidates.of(Field.KEYWORD);
    if (all.isEmpty()) {
      return List.of();
    }
    note("keywords", all.getFirst().source(), all.getFirst().confidence());
    return all.stream()
        .filter(candidate -> candidate.source() == all.getFirst().source())
        .map(Candidate::value)
        .distinct()
        .limit(MAX_KEYWORDS)
        .toList();
  }

  private @Nullable Image image() {
    for (Candidate candidate : candidates.of(Field.IMAGE)) {
      URI uri = absolute(candidate.value());
      if (uri != null) {
        note("image", candidate.source(), candidate.confidence());
        String caption = candidates.best(Field.IMAGE_CAPTION).map(Candidate::value).orElse(null);
        if (caption == null && !story.text().captions().isEmpty()) {
          caption = story.text().captions().getFirst();
        }
        return new Image(uri, caption);
      }
    }
    return null;
  }

  private @Nullable URI absolute(String value) {
    try {
      URI uri = new URI(value.replace(" ", "%20"));
      URI resolved = page.source().getHost() == null ? uri : page.source().resolve(uri);
      return resolved.isAbsolute() ? resolved : null;
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }

  /**
   * The language with the country that the page or its host names: it decides how dates are read.
   */
  private Locale locale(String language) {
    for (Candidate candidate : candidates.of(Field.LANGUAGE)) {
      Locale stated = Locale.forLanguageTag(candidate.value().replace('_', '-'));
      if (stated.getLanguage().equals(language) && !stated.getCountry().isEmpty()) {
        return stated;
      }
    }
    URI address = Addresses.canonical(page);
    String host = address.getHost() == null ? "" : address.getHost();
    String top = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    String country = top.equals("UK") ? "GB" : top.length() == 2 ? top : "";
    return Locale.of(language, country);
  }

  private static ZoneId usualZone(String language) {
    return language.equals("vi") ? VIETNAM : ZoneOffset.UTC;
  }
}
