package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Leaves files where they are and remembers, in a small store on disk, which of them have been
 * dealt with: those whose name, size, time of modification and inode are the same. Files that are
 * gone are forgotten at the next start.
 */
final class KeptFiles implements Disposal {
  private final MVStore store;
  private final MVMap<String, String> marks;
  private final Archive archive;

  /** Opens the store, or makes it. */
  KeptFiles(Path file, Path inbox, Archive archive) {
    this.store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
    this.marks = store.openMap("marks");
    this.archive = archive;
    forgetWhatIsGone(inbox);
  }

  private void forgetWhatIsGone(Path inbox) {
    for (var name : marks.keySet()) {
      if (!Files.exists(FileNames.resolve(inbox, name), LinkOption.NOFOLLOW_LINKS)) {
        marks.remove(name);
      }
    }
    store.commit();
  }

  @Override
  public boolean isSettled(DroppedFile file) {
    return mark(file).equals(marks.get(file.name()));
  }

  @Override
  public void done(DroppedFile file) {
    marks.put(file.name(), mark(file));
  }

  @Override
  public void failed(DroppedFile file, Rejection rejection) throws IOException {
    archive.explain(file, rejection);
    marks.put(file.name(), mark(file));
  }

  /** Not the time of change: new rights do not make a file another one. */
  private static String mark(DroppedFile file) {
    Mark mark = file.mark();
    return mark.size() + " " + mark.modified() + " " + mark.inode();
  }

  @Override
  public void flush() {
    store.commit();
  }

  @Override
  public void close() {
    store.close();
  }
}
