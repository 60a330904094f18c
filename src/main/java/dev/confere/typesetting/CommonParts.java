package dev.confere.typesetting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The parts that formulas are full of: letters with their indices, signs, brackets, functions, numbers and fractions of numbers.
/// KaTeX sets them once, when the program is packaged, so that no first build has to.
///
/// They are no part of any result: a program without them asks KaTeX and gets the same. No macro reaches them, since a formula
/// with a macro is not taken apart.
final class CommonParts {

  private static final List<String> LETTERS =
      listed(
          """
          a b c d e f g h i j k l m n o p q r s t u v w x y z
          A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
          \\alpha \\beta \\gamma \\delta \\epsilon \\varepsilon \\eta \\theta \\lambda \\mu \\nu \\xi \\pi \\rho
          \\sigma \\tau \\phi \\varphi \\omega \\Delta \\Sigma \\Omega \\infty \\partial \\nabla \\ell
          """);

  private static final List<String> INDEXED =
      listed(
          "a b c e f h k m n p q r s t u v w x y z A L S T W X \\alpha \\theta \\lambda \\sigma");

  /// Enough of one shape for it to be learned.
  private static final List<String> DIGITS = List.of("1", "2", "3");

  private static final List<String> SUBSCRIPTS = listed("i j k n t {ij} {i} {j} {i+1} {t+1} {n-1}");

  private static final List<String> SUPERSCRIPTS =
      listed("n k T {-1} {(i)} {(8)} {\\top} * {-x} {x}");

  private static final List<String> SIGNS =
      listed(
          """
          = < > + - * \\cdot \\times \\div \\pm \\le \\leq \\ge \\geq \\approx \\equiv \\sim
          \\simeq \\to \\rightarrow \\Rightarrow \\in \\ne \\neq \\ast \\odot
          """);

  private static final List<String> BRACKETS = listed("( ) [ ] , ; ! (( )) )! - + | )^2 )^3 )^n");

  private static final List<String> FUNCTIONS =
      listed(
          """
          \\max \\min \\exp \\log \\ln \\sin \\cos \\tan \\det \\gcd \\sum
          \\prod \\sum_i \\sum_j \\sum_{i} \\sum_{j} \\sum_{i=1}^{n} \\sum_{i=1}^n
          \\sum_{j=1}^{n} \\sum_{i=1}^{3} \\sum_{i=0}^{n} \\prod_{i=1}^{n} \\int \\int_0^1
          \\int_a^b \\log_2 \\log_{10} \\operatorname{ReLU} \\operatorname{softmax}
          \\lim_{x~\\to~0} \\lim_{n~\\to~\\infty}
          """);

  private static final List<String> NUMBERS =
      listed(
          """
          7 7\\% 7{,}7 7{,}7\\% 7. 7\\, \\% \\frac{7}{7} \\frac{-7}{7}
          \\frac{7{,}7}{7} \\frac{7{,}7}{7{,}7} \\frac{7~+~7}{7} \\frac{7~-~7}{7}
          \\frac{7~+~7~+~7}{7} \\frac{7~\\cdot~7}{7} \\frac{7}{7~+~7} \\frac{1}{n}
          \\frac{x}{7} \\frac{7}{x} \\frac{x}{y} \\frac{a}{b} \\sqrt{7} \\sqrt{x}
          \\sqrt{7~+~7} \\sqrt{7{,}7}
          """);

  private static final List<String> POWERS =
      listed("d^d dd^d d^{-d} dd^{-d} d^{d} dd^{d} dd^{dd} e^{-d} e^d e^{-d{,}d} e^{-d.d}");

  private CommonParts() {}

  /// What stands between spaces; `~` is a space within.
  private static List<String> listed(String text) {
    return Stream.of(text.strip().split("\\s+")).map(unit -> unit.replace('~', ' ')).toList();
  }

  /// @param arguments the folder of the compiled classes, which the pack goes beside
  public static void main(String[] arguments) throws IOException {
    PackFolder folder = new PackFolder(Path.of(arguments[0]).resolve("dev/confere/typesetting"));
    try (Typesetter typesetter = Typesetter.inMemory(Macros.NONE)) {
      folder.replace(name(), typesetter.learned(all()));
    }
  }

  /// What was learned when the program was packaged; nothing if it was not, or by other rules.
  static Map<PackKey, byte[]> packaged() {
    Map<PackKey, byte[]> records = new HashMap<>();
    try (InputStream in = CommonParts.class.getResourceAsStream(name())) {
      if (in != null) {
        PackFolder.readRecords(ByteBuffer.wrap(in.readAllBytes()), records);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private static String name() {
    String rules = KatexContexts.fingerprint(Macros.NONE);
    return "common-" + KatexAssets.version() + "-" + rules + ".pack";
  }

  /// As units and signs are asked for.
  static Collection<Formula> all() {
    Set<Formula> all = new LinkedHashSet<>();
    for (String sign : SIGNS) {
      all.add(Piece.sign(sign, Style.TEXT));
      all.add(Piece.sign(sign, Style.SCRIPT));
    }
    units().forEach(unit -> all.addAll(Piece.units(unit)));
    return all;
  }

  private static Collection<String> units() {
    List<String> units = new ArrayList<>(LETTERS);
    units.addAll(BRACKETS);
    units.addAll(FUNCTIONS);
    units.addAll(NUMBERS);
    for (String letter : INDEXED) {
      SUBSCRIPTS.forEach(subscript -> units.add(letter + "_" + subscript));
      SUPERSCRIPTS.forEach(superscript -> units.add(letter + "^" + superscript));
      for (String digit : DIGITS) {
        units.add(letter + "_" + digit);
        units.add(letter + "_{" + digit + digit + "}");
        units.add(letter + "^" + digit);
      }
    }
    for (String power : POWERS) {
      DIGITS.forEach(digit -> units.add(power.replace("d", digit)));
    }
    return units;
  }
}
