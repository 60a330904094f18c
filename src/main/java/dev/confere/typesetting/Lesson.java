package dev.confere.typesetting;

import dev.confere.typesetting.GlyphShape.Shaped;
import dev.confere.typesetting.Known.Sample;
import dev.confere.typesetting.Typeset.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is done about the formulas of one shape that are wanted at once and not yet known.
///
/// To learn a shape takes outputs of two real formulas, one to decode and one to check the prediction
/// against, and of one or two made up to tell the digits apart. That pays when more formulas are wanted,
/// or when the shape was met before and so is likely to be met again.
final class Lesson {

  private static final int CHECKED = 2;

  private final GlyphShape shape;
  private final List<Shaped> wanted;
  private final List<Sample> seen;
  private final List<String> coded;

  Lesson(GlyphShape shape, Known known, List<Shaped> wanted) {
    this.shape = shape;
    this.wanted = wanted;
    seen = known instanceof Known.Samples before ? before.samples() : List.of();
    coded = shape.isOfOneFormula() ? List.of() : codedIfWorthIt();
  }

  private List<String> codedIfWorthIt() {
    List<String> beside = ShapeCode.beside(firstDigits());
    int renderings = beside.size() + Math.max(0, CHECKED - seen.size());
    return renderings <= wanted.size() || !seen.isEmpty() ? beside : List.of();
  }

  private String firstDigits() {
    return seen.isEmpty() ? wanted.getFirst().digits() : seen.getFirst().digits();
  }

  /// True if the shape will be learned rather than its formulas set one by one.
  private boolean learns() {
    return !coded.isEmpty();
  }

  GlyphShape shape() {
    return shape;
  }

  List<Shaped> wanted() {
    return wanted;
  }

  /// What KaTeX has to set first.
  List<Formula> first() {
    List<Formula> first = new ArrayList<>();
    int real = learns() ? Math.max(0, CHECKED - seen.size()) : wanted.size();
    wanted.stream().limit(real).map(Shaped::formula).forEach(first::add);
    coded.stream().map(shape::with).forEach(first::add);
    return first;
  }

  /// What is known of the shape after KaTeX has set what was asked for.
  Known conclusion(Map<Formula, Typeset> set) {
    List<Sample> samples = samples(set);
    if (samples.isEmpty()) {
      return new Known.Nothing();
    }
    if (shape.isOfOneFormula()) {
      return new Known.Learned(ShapeTemplate.fixed(samples.getFirst().html()));
    }
    return learns() && allSet(set)
        ? learned(samples, set)
        : new Known.Samples(samples.subList(0, Math.min(CHECKED, samples.size())));
  }

  private List<Sample> samples(Map<Formula, Typeset> set) {
    Map<String, Sample> samples = new LinkedHashMap<>();
    seen.forEach(sample -> samples.put(sample.digits(), sample));
    for (Shaped formula : wanted) {
      if (set.get(formula.formula()) instanceof Html found) {
        samples.put(formula.digits(), new Sample(formula.digits(), found.html()));
      }
    }
    return List.copyOf(samples.values());
  }

  // One formula may be refused for its digits; then the shape is not one to be sure of, but neither
  // is
  // it proved irregular.
  private boolean allSet(Map<Formula, Typeset> set) {
    return first().stream().allMatch(formula -> set.get(formula) instanceof Html);
  }

  private Known learned(List<Sample> samples, Map<Formula, Typeset> set) {
    List<String> digits = new ArrayList<>(List.of(samples.getFirst().digits()));
    List<String> outputs = new ArrayList<>(List.of(samples.getFirst().html()));
    for (String code : coded) {
      if (set.get(shape.with(code)) instanceof Html found) {
        digits.add(code);
        outputs.add(found.html());
      }
    }
    return ShapeCode.decode(digits, outputs)
        .filter(template -> samples.stream().allMatch(sample -> predicts(template, sample)))
        .<Known>map(Known.Learned::new)
        .orElseGet(Known.Irregular::new);
  }

  private static boolean predicts(ShapeTemplate template, Sample sample) {
    return template.fill(sample.digits()).equals(sample.html());
  }
}
