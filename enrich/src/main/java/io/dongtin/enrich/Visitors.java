package io.dongtin.enrich;

import io.dongtin.enrich.duplicate.Signature;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The revisions that came to a band in one period, in the order in which they came. */
record Visitors(List<Visitor> all) {
  static final Visitors NONE = new Visitors(List.of());

  /** A band that more articles share in one period is a common phrase, which tells nothing. */
  private static final int MAX_VISITORS = 64;

  private static final byte FORMAT = 1;
  private static final int ID_BYTES = 16;
  private static final int VISITOR_BYTES = ID_BYTES + Integer.BYTES + Short.BYTES + Signature.BYTES;

  Visitors with(Visitor visitor) {
    return all.contains(visitor) || all.size() == MAX_VISITORS
        ? this
        : new Visitors(Lists.plus(all, visitor));
  }

  /** Reads what {@link #bytes} wrote. */
  static Visitors read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    if (in.get() != FORMAT) {
      throw new IllegalArgumentException("visitors in an unknown format: " + bytes[0]);
    }
    List<Visitor> visitors = new ArrayList<>(in.remaining() / VISITOR_BYTES);
    var id = new byte[ID_BYTES];
    var signature = new byte[Signature.BYTES];
    while (in.hasRemaining()) {
      in.get(id);
      int version = in.getInt();
      int home = Short.toUnsignedInt(in.getShort());
      in.get(signature);
      visitors.add(
          new Visitor(
              new RevisionId(HexFormat.of().formatHex(id), version, home),
              Signature.read(signature)));
    }
    return new Visitors(List.copyOf(visitors));
  }

  byte[] bytes() {
    var out = ByteBuffer.allocate(1 + all.size() * VISITOR_BYTES);
    out.put(FORMAT);
    for (Visitor visitor : all) {
      RevisionId id = visitor.id();
      out.put(HexFormat.of().parseHex(id.article())).putInt(id.version());
      out.putShort((short) id.home()).put(visitor.signature().bytes());
    }
    return out.array();
  }
}
