package io.dongtin.standalone;

import com.fasterxml.jackson.core.JacksonException;
import io.dongtin.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where the embedded servers of a data folder listen. Written for the commands that talk to them,
 * and for anyone else on this machine.
 *
 * @param kafka bootstrap servers
 * @param elasticsearch URL
 * @param pid of the process that runs them
 */
public record Endpoints(String kafka, String elasticsearch, long pid) {
  private static final String FILE = "endpoints.json";

  /** Writes {@code endpoints.json}, whole or not at all. */
  void write(Path data) {
    try {
      Path part = data.resolve(FILE + ".part");
      Files.write(part, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      Files.move(part, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path data) {
    try {
      Files.deleteIfExists(data.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The endpoints of a data folder whose servers run; empty if none do. */
  public static Optional<Endpoints> of(Path data) {
    try {
      var endpoints =
          Json.mapper().readValue(Files.readAllBytes(data.resolve(FILE)), Endpoints.class);
      // A process that was killed leaves its file behind.
      boolean runs = ProcessHandle.of(endpoints.pid()).map(ProcessHandle::isAlive).orElse(false);
      return runs ? Optional.of(endpoints) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      throw new CannotStart(
          data.resolve(FILE) + " is damaged; it is written again at the next start");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
