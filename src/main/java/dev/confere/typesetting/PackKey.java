package dev.confere.typesetting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The content hash of a shape.
record PackKey(long high, long low) {

  static PackKey of(GlyphShape shape) {
    byte[] hash = sha256((shape.display() ? "d" : "i") + shape.pattern());
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new PackKey(bytes.getLong(), bytes.getLong());
  }

  static byte[] sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
