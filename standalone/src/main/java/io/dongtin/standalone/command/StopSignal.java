package io.dongtin.standalone.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM as a question that can be asked. The JVM waits for {@link #close}, for a
 * while, before it ends.
 */
final class StopSignal implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 90;

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean asked;

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "stop-signal"));
  }

  boolean isAsked() {
    return asked;
  }

  private void ask() {
    asked = true;
    try {
      if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("dongtin: still not closed after " + PATIENCE_SECONDS + " s; ending");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the JVM end. */
  @Override
  public void close() {
    closed.countDown();
  }
}
