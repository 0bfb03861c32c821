package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A zip archive: its files in the order in which they lie there, each as if dropped by itself. */
final class ZipReader implements ItemReader {
  private final ContentOpener content;
  private final int depth;
  private final ZipInputStream zip;
  private final InputStream entryBytes;
  private String entryName = "";
  private @Nullable ItemReader entry;
  private int index;
  private boolean bomb;

  ZipReader(InputStream in, ContentOpener content, int depth) {
    this.content = content;
    this.depth = depth;
    var counted = new CountedStream(in);
    // Names that do not say that they are UTF-8 are in whatever charset their maker liked.
    this.zip = new ZipInputStream(counted, ISO_8859_1);
    this.entryBytes = new ExpandedStream(new Unclosed(zip), counted);
  }

  @Override
  public @Nullable Item next() throws IOException {
    // To pass over a bomb would be to expand it.
    while (!bomb) {
      if (entry != null) {
        Item item = entry.next();
        if (item != null) {
          bomb = item instanceof Item.Refused refused && refused.isBomb();
          return item.at(index++, entryName);
        }
        entry = null;
      }
      ZipEntry following = following();
      if (following == null) {
        return null;
      }
      entryName = following.getName();
      switch (open()) {
        // A damaged archive inside a sound one does not end it.
        case Opened.Items items -> entry = new DamageReader(items.reader());
        case Opened.Refused refused -> {
          var item = new Item.Refused(0, refused.rejection());
          bomb = item.isBomb();
          return item.at(index++, entryName);
        }
      }
    }
    return null;
  }

  private Opened open() throws IOException {
    try {
      return content.open(entryBytes, entryName, depth + 1);
    } catch (IOException e) {
      return new Opened.Refused(DamageReader.rejection(e));
    }
  }

  private @Nullable ZipEntry following() throws IOException {
    try {
      ZipEntry following = zip.getNextEntry();
      while (following != null && (following.isDirectory() || isIgnored(following.getName()))) {
        following = zip.getNextEntry();
      }
      return following;
    } catch (IllegalArgumentException e) {
      // The JDK's word for a name that says it is UTF-8 and is not.
      throw new ZipException("malformed name");
    }
  }

  private static boolean isIgnored(String path) {
    for (var name : path.split("/", -1)) {
      // macOS puts the attributes of files there.
      if (IgnoreRules.ignored(name) || name.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Closing an entry's bytes must not close the archive. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // See the class.
    }
  }
}
