package io.dongtin.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainPageTest {
  private static final String PAGE =
      """
      <html><head><title>Bridge &lt;script&gt;alert(1)&lt;/script&gt; closes</title></head><body>
      <nav><a href="/">Home &amp; away</a></nav>
      <h1>Bridge &lt;script&gt;alert(1)&lt;/script&gt; closes</h1>
      <p>Engineers in Hanoi will close the old &lt;b&gt;mill&lt;/b&gt; bridge in March and replace its
      timber piers, the council said on Monday after a vote that took most of the night.</p>
      <p>The work was put off twice because the "money" was needed for the school, and traffic will be
      sent over the new bridge for about two years, the council's engineers told the meeting.</p>
      </body></html>
      """;

  @TempDir private Path folder;

  @Test
  void whatThePageSaysIsEscapedAndThereIsNoScript() throws IOException {
    String html = explain();
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "old &lt;b&gt;mill&lt;/b&gt; bridge")
        .doesNotContain("<script", "<b>mill", "src=", "href=");
  }

  @Test
  void keptAndRemovedBlocksStandInTheirColumnsWithTheirRules() throws IOException {
    assertThat(explain())
        .contains("<td class=\"kept\"><code>prose</code>")
        .contains("<td></td><td class=\"removed\"><code>headline</code>")
        .contains("Home &amp; away");
  }

  @Test
  void fieldsNameTheirSource() throws IOException {
    assertThat(explain()).contains("<tr><th>language</th><td>en</td><td>detected, ");
  }

  @Test
  void placesInKeptTextAreMarked() throws IOException {
    assertThat(explain()).contains("<mark class=\"place\">Hanoi</mark>");
  }

  @Test
  void coloursFollowTheReadersScheme() throws IOException {
    assertThat(explain()).contains("@media (prefers-color-scheme: dark)");
  }

  private String explain() throws IOException {
    Path page = Files.writeString(folder.resolve("bridge.html"), PAGE);
    Path out = folder.resolve("out.html");
    int code =
        Dongtin.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .execute("explain", page.toString(), "--html", out.toString());
    assertThat(code).isZero();
    return Files.readString(out);
  }
}
