package io.dongtin.enrich.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dongtin.enrich.entity.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads {@link DeskFile}s; what is wrong in one is said in words, with its line. */
final class DeskFileReader {
  private static final DeskFile NOTHING =
      new DeskFile(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private static final ObjectReader YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readerFor(DeskFile.class);

  private DeskFileReader() {}

  static DeskFile read(Path file) throws DeskMistake {
    String text = text(file);
    try {
      // A file of comments is a file without rules.
      boolean says = text.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
      return says ? YAML.readValue(text) : NOTHING;
    } catch (JsonProcessingException e) {
      throw new DeskMistake(file, line(e, text), words(e));
    }
  }

  private static String text(Path file) throws DeskMistake {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new DeskMistake(file, 0, "cannot be read as UTF-8 text: " + e.getMessage());
    }
  }

  /** A word that is not known is reported where its rule ends: it stands in that line or before. */
  private static int line(JsonProcessingException error, String text) {
    int reported = error.getLocation() == null ? 0 : error.getLocation().getLineNr();
    if (error instanceof UnrecognizedPropertyException unknown) {
      List<String> lines = text.lines().toList();
      for (int i = Math.min(reported, lines.size()); i > 0; i--) {
        if (lines.get(i - 1).contains(unknown.getPropertyName() + ":")) {
          return i;
        }
      }
    }
    return reported;
  }

  private static String words(JsonProcessingException error) {
    return switch (error) {
      case UnrecognizedPropertyException e ->
          "'" + e.getPropertyName() + "' is no word of this place; " + known(e);
      case InvalidFormatException e -> "'" + e.getValue() + "' is none of " + kinds();
      case ValueInstantiationException e ->
          (e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage())
              + " in a rule of "
              + place(e);
      case MismatchedInputException e -> "this is not what is expected in " + place(e);
      default -> error.getOriginalMessage().lines().findFirst().orElse("no YAML");
    };
  }

  private static String kinds() {
    return Arrays.stream(EntityType.values())
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String known(UnrecognizedPropertyException error) {
    return error.getKnownPropertyIds() == null
        ? "see docs/entities.md"
        : error.getKnownPropertyIds().stream()
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(", ", "known are ", ""));
  }

  /** Such as {@code alias, entry 2, also}. */
  private static String place(JsonMappingException error) {
    return error.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "entry " + (step.getIndex() + 1)
                    : step.getFieldName())
        .collect(Collectors.joining(", "));
  }
}
