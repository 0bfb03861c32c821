package io.dongtin.standalone.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1 for servers that must know their port before they open it. */
final class Loopback {
  static final String HOST = "127.0.0.1";
  private static final byte[] ADDRESS = {127, 0, 0, 1};

  /**
   * Below the ports that Linux (from 32768), macOS and Windows (from 49152) give to outgoing
   * connections. Asking the system for a free port would return one of those, and another thread's
   * connection could take it before the server does, a second later.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int TRIES = 100;

  private Loopback() {}

  /**
   * Returns {@code wanted}, or a free port if it is 0.
   *
   * @throws BindException if it is taken; the message names it
   */
  static int port(int wanted) throws IOException {
    if (wanted == 0) {
      return freePort();
    }
    if (!isFree(wanted)) {
      throw new BindException("port " + wanted + " of " + HOST + " is taken");
    }
    return wanted;
  }

  private static int freePort() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new BindException("no free port found from " + LOWEST + " to " + HIGHEST + " of " + HOST);
  }

  private static boolean isFree(int port) throws IOException {
    try (var socket = new ServerSocket()) {
      // As servers do: connections of a server that has just ended must not count.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port));
      return true;
    } catch (BindException e) {
      return false;
    }
  }
}
