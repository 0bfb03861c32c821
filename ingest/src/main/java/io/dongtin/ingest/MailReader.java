package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/**
 * A mail, or a page that a browser saved as one (MHTML, RFC 2557). Of a saved page the HTML part is
 * the article, its bytes as they were, at the address that it was saved from. A mail becomes a page
 * of its subject, sender, date and text. Attachments are passed over.
 */
final class MailReader implements ItemReader {
  private final InputStream in;
  private final int maxBytes;
  private boolean read;

  MailReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (read) {
      return null;
    }
    read = true;
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      return refused(Reason.TOO_LARGE, "a mail of more than %d bytes".formatted(maxBytes));
    }
    Message message;
    try {
      message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
    } catch (MimeIOException e) {
      return refused(Reason.MALFORMED_MAIL, "its parts cannot be told apart");
    }
    try {
      return item(message);
    } finally {
      message.dispose();
    }
  }

  private static Item item(Message message) throws IOException {
    Optional<Entity> html = part(message, "text/html");
    Optional<URI> address = html.flatMap(part -> address(message, part));
    if (html.isPresent() && address.isPresent()) {
      String charset = html.get().getCharset();
      String type = charset == null ? "text/html" : "text/html; charset=" + charset;
      return new Item.Found(
          0, content(html.get()), type.toLowerCase(Locale.ROOT), address.get(), null);
    }
    Optional<Entity> text = html.or(() -> part(message, "text/plain"));
    if (text.isEmpty()) {
      return refused(Reason.MALFORMED_MAIL, "no part of it is HTML or text");
    }
    String words = words(text.get());
    var page = page(message, html.isPresent() ? words : paragraphs(words));
    return new Item.Found(0, page.bytes(), ArticlePage.CONTENT_TYPE, null, null);
  }

  private static ArticlePage page(Message message, String html) {
    Date date = message.getDate();
    String sender =
        message.getFrom() == null || message.getFrom().isEmpty()
            ? null
            : message.getFrom().get(0).getName();
    return new ArticlePage(
        message.getSubject(),
        null,
        date == null ? null : date.toInstant(),
        null,
        null,
        sender,
        null,
        html);
  }

  /** The first part of that type that is no attachment. */
  private static Optional<Entity> part(Entity entity, String type) {
    if ("attachment".equalsIgnoreCase(entity.getDispositionType())) {
      return Optional.empty();
    }
    Body body = entity.getBody();
    if (body instanceof Multipart parts) {
      return parts.getBodyParts().stream().flatMap(one -> part(one, type).stream()).findFirst();
    }
    boolean wanted = body instanceof SingleBody && type.equalsIgnoreCase(entity.getMimeType());
    return wanted ? Optional.of(entity) : Optional.empty();
  }

  /** Where a saved page came from, if it is one. */
  private static Optional<URI> address(Message message, Entity html) {
    return JsonArticle.address(field(message.getHeader(), "Snapshot-Content-Location"))
        .or(() -> JsonArticle.address(field(html.getHeader(), "Content-Location")));
  }

  private static @Nullable String field(@Nullable Header header, String name) {
    Field field = header == null ? null : header.getField(name);
    return field == null ? null : field.getBody();
  }

  private static byte[] content(Entity part) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ((SingleBody) part.getBody()).writeTo(bytes);
    return bytes.toByteArray();
  }

  private static String words(Entity part) throws IOException {
    return new String(content(part), charset(part.getCharset()));
  }

  private static Charset charset(@Nullable String name) {
    try {
      // What says nothing, or ASCII, is often UTF-8; for ASCII that is the same.
      return name == null || name.equalsIgnoreCase("us-ascii") ? UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return UTF_8;
    }
  }

  private static String paragraphs(String text) {
    var html = new StringBuilder();
    for (var paragraph : text.replace("\r\n", "\n").split("\n\\s*\n", -1)) {
      if (!paragraph.isBlank()) {
        html.append("<p>").append(ArticlePage.escape(paragraph.strip())).append("</p>\n");
      }
    }
    return html.toString();
  }

  private static Item refused(Reason reason, String words) {
    return new Item.Refused(0, new Rejection(reason, words));
  }

  @Override
  public boolean isContainer() {
    return false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
