package dev.confere.typesetting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;

/// Asks KaTeX, when the program is built, for the table of [glyphs][Glyphs]. Nothing is done where the table is there already,
/// of the same KaTeX and the same questions.
final class Survey {

  /// The record that tells where the table is from.
  private static final String ORIGIN = "origin";

  private static final String QUESTIONS = "/dev/confere/typesetting/survey.js";

  /// Commands of one character, beside those that are words.
  private static final String SIGNS = "\n%\n$\n#\n&\n_\n{\n}\n|";

  private Survey() {}

  /// @param arguments the folder of the compiled classes, which the table goes beside
  public static void main(String[] arguments) throws IOException {
    Path table = Path.of(arguments[0]).resolve("dev/confere/typesetting").resolve(GlyphTable.FILE);
    String origin = origin();
    if (!isFrom(origin, table)) {
      Files.createDirectories(table.getParent());
      Files.write(table, GlyphTable.of(ORIGIN + "\t" + origin + "\u001e" + records()));
    }
  }

  private static boolean isFrom(String origin, Path table) throws IOException {
    return Files.exists(table)
        && List.of(origin).equals(GlyphTable.read(Files.readAllBytes(table)).parts(ORIGIN));
  }

  /// Which KaTeX was asked what.
  private static String origin() {
    byte[] asked = PackKey.sha256(questions() + commands());
    return KatexAssets.version() + " " + HexFormat.of().formatHex(asked);
  }

  private static String questions() {
    return new String(KatexAssets.resource(QUESTIONS), StandardCharsets.UTF_8);
  }

  private static String commands() {
    return ShapeReader.neutralCommands().stream().sorted().collect(Collectors.joining("\n"))
        + SIGNS;
  }

  static String records() {
    KatexProgram program = KatexProgram.shared();
    try (Context context =
        Context.newBuilder("js")
            .engine(program.engine())
            .sandbox(SandboxPolicy.CONSTRAINED)
            .build()) {
      context.eval(program.katex());
      Source source = Source.newBuilder("js", questions(), "survey.js").buildLiteral();
      return context.eval(source).execute(commands()).asString();
    }
  }
}
