package io.dongtin.standalone.command;

import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import io.dongtin.contract.Provenance;
import io.dongtin.enrich.Explainer.ExplainedStory;
import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.story.BlockVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code explain} as one HTML page that needs nothing else: no scripts, no images, and each
 * character of the explained page escaped.
 */
final class ExplainPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #d4d4d4; --faint: #6b6b6b; --kept: #eaf6ec; --removed: #fbeeee;
        --person: #ffe9b8; --organisation: #d7e6ff; --place: #d8f3dc; }
      @media (prefers-color-scheme: dark) {
        :root { --line: #444; --faint: #a0a0a0; --kept: #16301c; --removed: #351b1b;
          --person: #5b4510; --organisation: #1d3a66; --place: #1d4a2a; }
      }
      body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 2rem; }
      th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top;
        overflow-wrap: anywhere; }
      th { font-weight: 600; }
      td.kept { background: var(--kept); }
      td.removed { background: var(--removed); }
      td.removed span.text, small { color: var(--faint); }
      code { font-size: .85em; }
      mark { color: inherit; border-radius: .2em; padding: 0 .1em; }
      mark.person { background: var(--person); }
      mark.organisation { background: var(--organisation); }
      mark.place { background: var(--place); }
      col.number { width: 3.5rem; } col.name { width: 11rem; } col.source { width: 14rem; }
      """;

  private final StringBuilder out = new StringBuilder();

  private ExplainPage() {}

  /** The whole page; {@code name} is that of the explained file. */
  static String of(String name, Page page, List<ExplainedStory> stories) {
    ExplainPage html = new ExplainPage();
    html.head(name);
    if (stories.isEmpty()) {
      html.out.append("<p>No story was found in this file.</p>\n");
    } else {
      stories.forEach(html::fields);
      html.blocks(page, stories);
    }
    html.out.append("</body>\n</html>\n");
    return html.out.toString();
  }

  private void head(String name) {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(escape(name))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escape(name))
        .append("</h1>\n");
  }

  private void fields(ExplainedStory story) {
    Description description = story.description();
    out.append("<h2>Story ").append(story.story().number()).append("</h2>\n<p>");
    out.append(escape(story.uri().toString())).append("</p>\n<table>\n");
    out.append("<colgroup><col class=\"name\"><col><col class=\"source\"></colgroup>\n");
    out.append("<tr><th>Field</th><th>Value</th><th>Source, confidence</th></tr>\n");
    ExplainCommand.fields(description)
        .forEach((name, value) -> field(name, value, description.provenance().get(name)));
    out.append("</table>\n");
  }

  private void field(String name, Object value, @Nullable Provenance from) {
    out.append("<tr><th>").append(escape(name)).append("</th><td>");
    out.append(escape(value.toString())).append("</td><td>");
    if (from != null) {
      out.append(escape(from.source().toString()))
          .append(String.format(Locale.ROOT, ", %.2f", from.confidence()));
    }
    out.append("</td></tr>\n");
  }

  private void blocks(Page page, List<ExplainedStory> stories) {
    out.append("<h2>Blocks</h2>\n<p><small>In page order. Names: ")
        .append("<mark class=\"person\">person</mark> ")
        .append("<mark class=\"organisation\">organisation</mark> ")
        .append("<mark class=\"place\">place</mark></small></p>\n<table>\n")
        .append("<colgroup><col class=\"number\"><col><col></colgroup>\n")
        .append("<tr><th></th><th>In the body</th><th>Not in the body, by the rule</th></tr>\n");
    int[] offsets = new int[stories.size()];
    for (Block block : page.blocks()) {
      BlockVerdict verdict = ExplainCommand.verdict(stories, block.position());
      out.append("<tr><td><small>").append(block.position()).append("</small></td>");
      if (verdict.kept()) {
        int story = keeper(stories, block.position());
        out.append("<td class=\"kept\">");
        if (stories.size() > 1) {
          out.append("<small>story ").append(stories.get(story).story().number());
          out.append("</small> ");
        }
        rule(verdict);
        kept(block.text(), stories.get(story).entities(), offsets[story]);
        // The body joins its blocks with an empty line.
        offsets[story] += block.text().codePointCount(0, block.text().length()) + 2;
        out.append("</td><td></td>");
      } else {
        out.append("<td></td><td class=\"removed\">");
        rule(verdict);
        out.append("<span class=\"text\">").append(escape(block.text())).append("</span></td>");
      }
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  private static int keeper(List<ExplainedStory> stories, int block) {
    for (int i = 0; i < stories.size(); i++) {
      if (stories.get(i).story().verdicts().get(block).kept()) {
        return i;
      }
    }
    throw new IllegalStateException("no story keeps block " + block);
  }

  private void rule(BlockVerdict verdict) {
    out.append("<code>").append(escape(verdict.rule().toString())).append("</code><br>");
  }

  /** A mention in the body, of one kind. */
  private record Marked(int start, int end, String kind) {}

  private void kept(String text, Entities entities, int offset) {
    int length = text.codePointCount(0, text.length());
    int done = 0;
    for (Marked mark : marks(entities)) {
      int start = mark.start() - offset;
      int end = mark.end() - offset;
      if (start >= done && end <= length) {
        out.append(escape(part(text, done, start)))
            .append("<mark class=\"")
            .append(mark.kind())
            .append("\">")
            .append(escape(part(text, start, end)))
            .append("</mark>");
        done = end;
      }
    }
    out.append(escape(part(text, done, length)));
  }

  private static List<Marked> marks(Entities entities) {
    List<Marked> marks = new ArrayList<>();
    for (Entity person : entities.people()) {
      add(marks, person.mentions(), "person");
    }
    for (Entity organisation : entities.organisations()) {
      add(marks, organisation.mentions(), "organisation");
    }
    for (Place place : entities.places()) {
      add(marks, place.mentions(), "place");
    }
    marks.sort(Comparator.comparingInt(Marked::start));
    return marks;
  }

  private static void add(List<Marked> marks, List<Mention> mentions, String kind) {
    for (Mention mention : mentions) {
      if (mention.field() == Mention.Field.BODY) {
        marks.add(new Marked(mention.start(), mention.end(), kind));
      }
    }
  }

  /** A piece of text by code points. */
  private static String part(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
