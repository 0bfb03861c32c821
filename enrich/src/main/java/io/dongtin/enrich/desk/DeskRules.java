package io.dongtin.enrich.desk;

import io.dongtin.contract.Entities;
import io.dongtin.enrich.desk.DeskFile.Alias;
import io.dongtin.enrich.desk.DeskFile.Merge;
import io.dongtin.enrich.desk.DeskFile.Retype;
import io.dongtin.enrich.desk.DeskFile.Split;
import io.dongtin.enrich.entity.Salience;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of a desk, in the order in which they are followed: alias, split, retype, merge, ban,
 * watch. Immutable, so one instance serves every thread.
 */
public final class DeskRules {
  /** No rules: everything stays as the tagger found it. */
  public static final DeskRules NONE = new DeskRules(List.of());

  /** What ids look like; all else that is banned is the text of a mention. */
  private static final Pattern ID = Pattern.compile("[a-z0-9]+:\\S+");

  private final boolean none;
  private final Aliases aliases;
  private final List<Conditional> splits = new ArrayList<>();
  private final List<Retype> retypes;
  private final List<Merge> merges;
  private final List<String> bans;
  private final List<String> watched;

  private record Conditional(Split split, Pattern when) {}

  DeskRules(List<DeskFile> files) {
    none = files.isEmpty();
    List<Alias> spellings = all(files, DeskFile::alias);
    aliases = new Aliases(spellings);
    for (Split split : all(files, DeskFile::split)) {
      splits.add(new Conditional(split, words(split.when())));
    }
    retypes = all(files, DeskFile::retype);
    merges = all(files, DeskFile::merge);
    bans = all(files, DeskFile::ban);
    watched = all(files, DeskFile::watch);
  }

  /** What an article names, once the desk has had its say. */
  public Entities apply(Entities found, String headline, String body) {
    if (none) {
      return found;
    }
    Cast cast = Cast.of(found);
    aliases.apply(cast, headline, body);
    splits.forEach(split -> split(cast, split, headline, body));
    retypes.forEach(
        rule ->
            cast.change(
                one -> one.id().equals(rule.id()),
                one -> one.as(rule.type(), rule.newId(), one.name())));
    merges.forEach(rule -> merge(cast, rule));
    bans.forEach(ban -> ban(cast, ban));
    return Salience.rank(cast.entities(watched), body);
  }

  private static void split(Cast cast, Conditional rule, String headline, String body) {
    Split split = rule.split();
    if (cast.has(split.id())
        && (rule.when().matcher(headline).find() || rule.when().matcher(body).find())) {
      cast.change(
          one -> one.id().equals(split.id()),
          one -> one.as(one.type(), split.into(), split.name()));
    }
  }

  private static void merge(Cast cast, Merge rule) {
    String name = rule.name();
    String shown =
        name != null
            ? name
            : cast.all().stream()
                .filter(one -> one.id().equals(rule.into()))
                .map(Subject::name)
                .findFirst()
                .orElse(null);
    cast.change(
        one -> rule.ids().contains(one.id()) || one.id().equals(rule.into()),
        one -> one.as(one.type(), rule.into(), shown == null ? one.name() : shown));
  }

  private static void ban(Cast cast, String ban) {
    if (ID.matcher(ban).matches()) {
      cast.remove(ban);
    } else {
      cast.removeMentions(mention -> mention.text().equals(ban));
    }
  }

  private static Pattern words(List<String> phrases) {
    return Pattern.compile(
        phrases.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
  }

  private static <T> List<T> all(List<DeskFile> files, Function<DeskFile, List<T>> part) {
    return files.stream().flatMap(file -> part.apply(file).stream()).toList();
  }
}
