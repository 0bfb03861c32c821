package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.contract.Json;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** An empty inbox, and topics of its own on a broker that tests share. */
final class Scene {
  static final Duration QUIET = Duration.ofMillis(100);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final Path inbox;
  final Topics topics;
  private final Path folder;
  private final Broker broker;

  Scene(Broker broker, Path folder) throws IOException {
    this.broker = broker;
    this.folder = folder;
    this.inbox = Files.createDirectory(folder.resolve("inbox"));
    this.topics = Topics.of("scene" + NUMBERS.incrementAndGet(), 2);
  }

  IngestConfig config() {
    return IngestConfig.of(inbox, broker.address(), topics).withQuietPeriod(QUIET);
  }

  Path moveIn(String name, String text) throws IOException {
    return moveIn(name, text.getBytes(UTF_8));
  }

  Path moveIn(String name, byte[] bytes) throws IOException {
    Path source = Files.write(folder.resolve("outside"), bytes);
    Path target = inbox.resolve(name);
    Files.createDirectories(target.getParent());
    return Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What is on the raw topic, keys and headers included. */
  List<ConsumerRecord<String, RawArticle>> records() {
    return TopicReader.all(broker.address(), topics.raw());
  }

  List<RawArticle> raw() {
    return records().stream().map(ConsumerRecord::value).toList();
  }

  RecordCount recordCount() throws InterruptedException {
    return new RecordCount(broker.address(), topics);
  }

  String prefix() {
    return topics.raw().name().replace(".raw", "");
  }

  List<String> texts() {
    return raw().stream().map(article -> new String(article.bytes(), UTF_8)).toList();
  }

  List<String> dropIds() {
    return raw().stream().map(article -> article.drop().id()).toList();
  }

  List<Receipt> receipts() {
    return TopicReader.all(broker.address(), topics.receipts()).stream()
        .map(ConsumerRecord::value)
        .toList();
  }

  /** Each file below a folder of the inbox and how it reads, without the day of {@code done}. */
  Map<String, String> below(String name) throws IOException {
    Path root = inbox.resolve(name);
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(root)) {
      try (Stream<Path> found = Files.walk(root)) {
        for (var file : found.filter(Files::isRegularFile).toList()) {
          String relative =
              root.relativize(file).toString().replaceFirst("^20\\d\\d-\\d\\d-\\d\\d/", "");
          files.put(relative, Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  /** Where a file lies below the day of {@code done}. */
  Path done(String name) throws IOException {
    try (Stream<Path> days = Files.list(inbox.resolve("done"))) {
      return days.findFirst().orElseThrow().resolve(name);
    }
  }

  /** What waits in the inbox: files that are neither done nor failed nor ingest's own. */
  List<String> waiting() throws IOException {
    return files(inbox).stream()
        .map(file -> inbox.relativize(file).toString())
        .filter(file -> !file.matches("(done|failed|\\.dongtin)/.*"))
        .sorted()
        .toList();
  }

  /** Files that some ingester has claimed, side-cars included. */
  List<Path> claimed() throws IOException {
    Path claims = inbox.resolve(".dongtin/claims");
    return files(claims).stream()
        .filter(file -> !file.toString().matches(".*\\.(lock|new)"))
        .toList();
  }

  /** The files below a folder; those that come and go meanwhile may be missing. */
  private static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** File name in {@code failed} to the code of its reason. */
  Map<String, String> codes() throws IOException {
    return reasons("code");
  }

  /** File name in {@code failed} to its reason in words. */
  Map<String, String> words() throws IOException {
    return reasons("reason");
  }

  private Map<String, String> reasons(String field) throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    try (Stream<Path> files = Files.walk(inbox.resolve("failed"))) {
      files
          .filter(file -> file.toString().endsWith(".reason.json"))
          .forEach(
              file ->
                  reasons.put(
                      file.getFileName().toString().replace(".reason.json", ""),
                      text(file, field)));
    }
    return reasons;
  }

  private static String text(Path file, String field) {
    try {
      return Json.mapper().readTree(file.toFile()).get(field).asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
