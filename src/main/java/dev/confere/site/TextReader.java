package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/// Reads texts: UTF-8 to the letter, and none that is larger than a text can reasonably be.
public final class TextReader {

  /// Bytes of one text: a book's worth.
  static final long LARGEST = 4L << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /// What Java reads in place of what is no UTF-8.
  private static final char REPLACEMENT = '\uFFFD';

  private TextReader() {}

  /// The text of a file; empty, with a diagnostic, if it cannot be had.
  ///
  /// @param name as shown in diagnostics
  public static Optional<SourceFile> read(Path path, String name, Diagnostics diagnostics) {
    try {
      long size = Files.size(path);
      if (size > LARGEST) {
        diagnostics.report(tooLarge(name, size));
        return Optional.empty();
      }
      return decode(Files.readAllBytes(path), name, diagnostics);
    } catch (IOException failure) {
      diagnostics.report(notReadable(name, failure));
      return Optional.empty();
    }
  }

  /// The text of some bytes, such as those of a standard input.
  public static Optional<SourceFile> decode(byte[] bytes, String name, Diagnostics diagnostics) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      Optional<Diagnostic> mistake = notUtf8(bytes, text, name);
      if (mistake.isPresent()) {
        diagnostics.report(mistake.get());
        return Optional.empty();
      }
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(new SourceFile(name, marked ? text.substring(1) : text));
  }

  /// @param shown the text with replacements, one of which the author may have written
  private static Optional<Diagnostic> notUtf8(byte[] bytes, String shown, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (!result.isError()) {
      return Optional.empty();
    }
    String wrong = HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
    Span place = new Span(out.position(), out.position() + 1);
    return Optional.of(
        Diagnostic.of(
                Code.FILE_NOT_UTF8,
                new SourceFile(name, shown).place(place),
                "the byte 0x" + wrong + " is no UTF-8")
            .help("save the file as UTF-8 in your editor"));
  }

  private static Diagnostic tooLarge(String name, long size) {
    return of(
        Code.FILE_TOO_LARGE, name, "this file has " + size + " bytes; a text may have " + LARGEST);
  }

  private static Diagnostic notReadable(String name, IOException failure) {
    return of(
        Code.FILE_NOT_READABLE,
        name,
        "this file cannot be read (" + failure.getClass().getSimpleName() + ")");
  }

  /// A diagnostic on a file as a whole.
  static Diagnostic of(Code code, String name, String message) {
    return Diagnostic.of(code, new SourceFile(name, "").place(Span.at(0)), message);
  }
}
