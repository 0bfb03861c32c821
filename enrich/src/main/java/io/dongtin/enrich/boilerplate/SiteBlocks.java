package io.dongtin.enrich.boilerplate;

import io.dongtin.enrich.duplicate.Fingerprint;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that one site has printed lately, and in how many different articles each of them
 * stood.
 *
 * <p>An article proves something only if it is a new one: not a further revision, and not a copy or
 * a form most of whose text was there before. Immutable; at most {@value #MAX_BYTES} bytes.
 */
public final class SiteBlocks {
  /** A site of which nothing is known. */
  public static final SiteBlocks NONE = new SiteBlocks(0, List.of(), Map.of());

  private static final int MAX_BLOCKS = 600;
  private static final int MAX_ARTICLES = 200;

  /** The most bytes that {@link #bytes} returns. */
  public static final int MAX_BYTES =
      1
          + 3 * Integer.BYTES
          + MAX_ARTICLES * Integer.BYTES
          + MAX_BLOCKS * (Long.BYTES + SeenBlock.BYTES);

  /** What a site has not printed for so long, it may have given up. */
  public static final Duration SPAN = Duration.ofDays(30);

  /** Of an article that is no copy, at least this share of the words was not there before. */
  private static final double FRESH = 0.25;

  /** With fewer words left, it is likelier that the article is a form than that all is menus. */
  private static final int MIN_WORDS = 25;

  private static final byte FORMAT = 1;

  private final int articles;
  private final List<Integer> recent;
  private final Map<Long, SeenBlock> blocks;

  private SiteBlocks(int articles, List<Integer> recent, Map<Long, SeenBlock> blocks) {
    this.articles = articles;
    this.recent = recent;
    this.blocks = blocks;
  }

  /** Which of an article's blocks are boilerplate; none if hardly anything else would be left. */
  public BitSet boilerplateIn(List<String> article) {
    var found = new BitSet();
    int all = 0;
    int left = 0;
    for (int i = 0; i < article.size(); i++) {
      int words = words(article.get(i));
      boolean learned = isLearned(fingerprint(article.get(i)));
      found.set(i, learned);
      all += words;
      left += learned ? 0 : words;
    }
    return left < MIN_WORDS || left < FRESH * all ? new BitSet() : found;
  }

  /** What is known after this article. */
  public SiteBlocks with(String articleId, List<String> article, int day) {
    if (recent.contains(articleId.hashCode()) || !isNew(article)) {
      return this;
    }
    int number = articles + 1;
    Map<Long, SeenBlock> seen = new TreeMap<>(blocks);
    article.stream()
        .map(SiteBlocks::fingerprint)
        .distinct()
        .forEach(block -> seen.compute(block, (any, before) -> seen(before, number, day)));
    seen.values().removeIf(block -> block.day() < day - SPAN.toDays());
    shrink(seen);
    List<Integer> ids = new ArrayList<>(recent);
    ids.add(articleId.hashCode());
    return new SiteBlocks(
        number, List.copyOf(ids.subList(Math.max(0, ids.size() - MAX_ARTICLES), ids.size())), seen);
  }

  private static SeenBlock seen(@Nullable SeenBlock before, int number, int day) {
    return before == null ? new SeenBlock(1, number, number, day) : before.again(number, day);
  }

  /** Learned blocks aside, enough of it has never been printed here. */
  private boolean isNew(List<String> article) {
    int fresh = 0;
    int known = 0;
    for (String block : article) {
      long fingerprint = fingerprint(block);
      if (!blocks.containsKey(fingerprint)) {
        fresh += words(block);
      } else if (!isLearned(fingerprint)) {
        known += words(block);
      }
    }
    return fresh > 0 && fresh >= FRESH * (fresh + known);
  }

  private boolean isLearned(long fingerprint) {
    SeenBlock block = blocks.get(fingerprint);
    return block != null && block.isBoilerplate(articles);
  }

  /** Blocks of one article go first, and of those the ones that were not seen for longest. */
  private static void shrink(Map<Long, SeenBlock> seen) {
    if (seen.size() > MAX_BLOCKS) {
      seen.entrySet().stream()
          .sorted(
              Comparator.comparing((Map.Entry<Long, SeenBlock> e) -> e.getValue().articles() > 1)
                  .thenComparingInt(entry -> entry.getValue().last())
                  .thenComparing(Map.Entry::getKey))
          .limit(seen.size() - MAX_BLOCKS)
          .map(Map.Entry::getKey)
          .toList()
          .forEach(seen::remove);
    }
  }

  private static long fingerprint(String block) {
    return Fingerprint.ofBlock(block);
  }

  private static int words(String block) {
    return block.isBlank() ? 0 : block.strip().split("\\s+").length;
  }

  /** Reads what {@link #bytes} wrote. */
  public static SiteBlocks read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    if (in.get() != FORMAT) {
      throw new IllegalArgumentException("blocks of an unknown format: " + bytes[0]);
    }
    int articles = in.getInt();
    List<Integer> recent = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      recent.add(in.getInt());
    }
    Map<Long, SeenBlock> blocks = new TreeMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      blocks.put(in.getLong(), new SeenBlock(in.getShort(), in.getInt(), in.getInt(), in.getInt()));
    }
    return new SiteBlocks(articles, List.copyOf(recent), blocks);
  }

  public byte[] bytes() {
    var out =
        ByteBuffer.allocate(
            1
                + 3 * Integer.BYTES
                + recent.size() * Integer.BYTES
                + blocks.size() * (Long.BYTES + SeenBlock.BYTES));
    out.put(FORMAT).putInt(articles).putInt(recent.size());
    recent.forEach(out::putInt);
    out.putInt(blocks.size());
    blocks.forEach(
        (fingerprint, block) ->
            out.putLong(fingerprint)
                .putShort((short) block.articles())
                .putInt(block.first())
                .putInt(block.last())
                .putInt(block.day()));
    return out.array();
  }
}
