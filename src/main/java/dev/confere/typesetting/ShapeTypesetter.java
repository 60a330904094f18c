package dev.confere.typesetting;

import dev.confere.typesetting.GlyphShape.Shaped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sets formulas by KaTeX, asking it as little as possible: formulas that differ in digits alone share a [shape][GlyphShape].
///
/// The JavaScript engine is started by the first formula that is neither known nor of a known shape.
final class ShapeTypesetter implements AutoCloseable {

  private final Press press;
  private final ShapeReader reader;
  private final Repertoire repertoire;
  private final AtomicLong renderings = new AtomicLong();

  /// @param folder of the cache; nothing to remember for as long as it lives
  ShapeTypesetter(Macros macros, Optional<PackFolder> folder) {
    press = new Press(macros);
    reader = new ShapeReader(macros);
    repertoire = new Repertoire(folder);
  }

  /// Writes what was learned into the folder of the cache, if there is one.
  void save() throws IOException {
    repertoire.save();
  }

  /// Starts the JavaScript engine in the background if nothing is known yet, so that the first formula will need it.
  void warmUpIfNew() {
    if (repertoire.isEmpty()) {
      press.warmUp();
    }
  }

  /// Sets each formula. One that KaTeX refuses is set with its own numbers: its places are asked for.
  Map<Formula, Typeset> typeset(Collection<Formula> formulas) {
    Map<Formula, Typeset> answers = new HashMap<>();
    Map<Formula, Numbers> coded = new LinkedHashMap<>();
    for (Formula formula : formulas) {
      Optional<String> known = html(read(formula));
      if (known.isPresent()) {
        answers.put(formula, new Typeset.Html(known.get()));
      } else {
        coded.put(formula, Numbers.of(reader.read(formula)));
      }
    }
    Map<Formula, Typeset> set =
        askAsTheyAre(coded.values().stream().map(Numbers::coded).distinct().toList());
    Set<Formula> refused = new LinkedHashSet<>();
    coded.forEach(
        (formula, numbers) -> {
          switch (Objects.requireNonNull(set.get(numbers.coded()))) {
            case Typeset.Html found ->
                answers.put(formula, new Typeset.Html(numbers.filled(found.html())));
            case Typeset.Refused _ -> refused.add(formula);
          }
        });
    answers.putAll(askAsTheyAre(refused));
    return answers;
  }

  private Map<Formula, Typeset> askAsTheyAre(Collection<Formula> formulas) {
    Map<Formula, Typeset> found = new HashMap<>();
    List<Shaped> unknown = new ArrayList<>();
    for (Formula formula : formulas) {
      Shaped shaped = read(formula);
      recall(shaped).ifPresentOrElse(html -> found.put(formula, html), () -> unknown.add(shaped));
    }
    if (!unknown.isEmpty()) {
      found.putAll(set(unknown));
    }
    return found;
  }

  /// Learns the shapes that were met too seldom to be worth it at the time, so that the next change of a
  /// digit in them needs no JavaScript. For moments when nobody waits: it takes two renderings a shape.
  /// Does nothing unless the JavaScript engine was needed before.
  ///
  /// @throws TypesettingUnavailable if the JavaScript engine does not start
  void practise() {
    if (renderings() == 0) {
      return;
    }
    // One at a time, so that a formula that somebody waits for comes next.
    for (Shaped madeUp : repertoire.sampled()) {
      if (recall(madeUp).isEmpty()) {
        set(List.of(madeUp));
      }
    }
  }

  /// How many formulas KaTeX has been asked to set so far, made up ones included.
  long renderings() {
    return renderings.get();
  }

  List<GlyphShape> irregularShapes() {
    return repertoire.irregular();
  }

  private Shaped read(Formula formula) {
    Shaped shaped = reader.read(formula);
    return repertoire.find(shaped.shape()) instanceof Known.Irregular
        ? GlyphShape.only(formula)
        : shaped;
  }

  private Optional<Typeset> recall(Shaped formula) {
    return html(formula).map(Typeset.Html::new);
  }

  private Optional<String> html(Shaped formula) {
    return repertoire.find(formula.shape()).html(formula.digits());
  }

  private Map<Formula, Typeset> set(List<Shaped> unknown) {
    List<Lesson> lessons = lessons(unknown);
    Map<Formula, Typeset> set = render(lessons.stream().flatMap(lesson -> lesson.first().stream()));
    for (Lesson lesson : lessons) {
      repertoire.keep(lesson.shape(), lesson.conclusion(set));
      lesson
          .wanted()
          .forEach(formula -> recall(formula).ifPresent(it -> set.put(formula.formula(), it)));
    }
    set.putAll(setSingly(unknown.stream().filter(it -> !set.containsKey(it.formula())).toList()));
    return set;
  }

  private List<Lesson> lessons(List<Shaped> unknown) {
    return unknown.stream()
        .collect(Collectors.groupingBy(Shaped::shape, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(same -> new Lesson(same.getKey(), repertoire.find(same.getKey()), same.getValue()))
        .toList();
  }

  /// For formulas whose shape could not be learned.
  private Map<Formula, Typeset> setSingly(List<Shaped> formulas) {
    Map<Formula, Typeset> set = render(formulas.stream().map(Shaped::formula));
    for (Shaped formula : formulas) {
      boolean irregular = repertoire.find(formula.shape()) instanceof Known.Irregular;
      if (irregular && set.get(formula.formula()) instanceof Typeset.Html found) {
        GlyphShape only = GlyphShape.only(formula.formula()).shape();
        repertoire.keep(only, new Known.Learned(ShapeTemplate.fixed(found.html())));
      }
    }
    return set;
  }

  private Map<Formula, Typeset> render(Stream<Formula> formulas) {
    List<Formula> distinct = formulas.distinct().toList();
    Map<Formula, Typeset> set = new HashMap<>();
    renderings.addAndGet(distinct.size());
    List<Typeset> typeset = distinct.isEmpty() ? List.of() : press.render(distinct);
    for (int i = 0; i < distinct.size(); i++) {
      set.put(distinct.get(i), typeset.get(i));
    }
    return set;
  }

  @Override
  public void close() {
    press.close();
  }
}
