package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class RejectionTest {
  @Test
  void aFileThatTheRightsForbidMayNotBeRead() {
    assertThat(Rejection.unreadable(new AccessDeniedException("/in/a.html")))
        .isEqualTo(new Rejection(Reason.UNREADABLE, "it may not be read"));
  }

  @Test
  void aDiskThatFailsIsNamedWithoutThePathOfTheServer() {
    assertThat(
            Rejection.unreadable(new FileSystemException("/in/a.html", null, "Input/output error")))
        .isEqualTo(new Rejection(Reason.UNREADABLE, "it could not be read: Input/output error"));
  }
}
