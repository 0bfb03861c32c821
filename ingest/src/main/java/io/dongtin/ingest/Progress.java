package io.dongtin.ingest;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.dongtin.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes on disk of how far containers have come, so that a large one goes on where it stopped when
 * ingest was killed. A note that is lost costs time and nothing else: what is published again has
 * the same drop ids.
 */
final class Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  private final Path folder;

  Progress(Path folder) {
    this.folder = folder;
  }

  /** What is known of this very file from an earlier run. */
  Optional<Tally.Note> read(DroppedFile file) {
    try {
      return Optional.of(Json.mapper().readValue(Files.readAllBytes(note(file)), Tally.Note.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.atInfo().setMessage("a note of progress cannot be read").setCause(e).log();
      return Optional.empty();
    }
  }

  /** Notes what the broker has acknowledged so far. */
  void write(Tally tally) {
    Path note = note(tally.file());
    Path unfinished = FileNames.withSuffix(note, ".part");
    try {
      Files.createDirectories(folder);
      Files.write(unfinished, Json.mapper().writeValueAsBytes(tally.note()));
      Files.move(unfinished, note, ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.atInfo().setMessage("progress cannot be noted").setCause(e).log();
    }
  }

  void remove(DroppedFile file) {
    try {
      Files.deleteIfExists(note(file));
    } catch (IOException e) {
      LOG.atInfo().setMessage("a note of progress cannot be removed").setCause(e).log();
    }
  }

  private Path note(DroppedFile file) {
    return folder.resolve(DropId.of(file, 0, "") + ".json");
  }
}
