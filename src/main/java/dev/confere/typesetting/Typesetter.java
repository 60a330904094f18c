package dev.confere.typesetting;

import dev.confere.typesetting.GlyphShape.Shaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sets formulas. May be used by many threads at once.
///
/// The JavaScript engine is started by the first formula that is neither known nor of a known shape, or
/// by [#warmUpIfNew]; a typesetter that knows all it is asked never starts it.
public final class Typesetter implements AutoCloseable {

  /// Pieces that are kept as they are read: those in use over and over.
  private static final int MOST_PIECES = 10_000;

  private final Macros macros;
  private final Press press;
  private final ShapeReader reader;
  private final Repertoire repertoire;
  private final Map<Formula, Piece> pieces = new ConcurrentHashMap<>();
  private final AtomicLong renderings = new AtomicLong();

  private Typesetter(Macros macros, Optional<PackFolder> folder) {
    this.macros = macros;
    press = new Press(macros);
    reader = new ShapeReader(macros);
    repertoire = new Repertoire(folder);
  }

  /// A typesetter that remembers for as long as it lives.
  public static Typesetter inMemory(Macros macros) {
    return new Typesetter(macros, Optional.empty());
  }

  /// A typesetter that knows the common parts of formulas, and what others [saved][#save] in this folder with the same version of KaTeX, the
  /// same options and macros. The folder need not exist; it may be deleted at any time, or used by several
  /// builds at once, and what is damaged in it is not used. What comes out is the same with and without.
  public static Typesetter caching(Path folder, Macros macros) {
    String name = "katex-" + KatexAssets.version() + "-" + KatexContexts.fingerprint(macros);
    return new Typesetter(macros, Optional.of(new PackFolder(folder.resolve(name))));
  }

  /// Writes what was learned into the folder of the cache, if there is one.
  ///
  /// @throws IOException if that cannot be written, which costs time in the next run and nothing else
  public void save() throws IOException {
    repertoire.save();
  }

  /// Starts the JavaScript engine in the background and returns at once. Worth calling as soon as it is
  /// likely that some formula will need it; without effect if it runs already.
  public void warmUp() {
    press.warmUp();
  }

  /// [Warms up][#warmUp] if nothing is known yet, so that the first formula will need it.
  public void warmUpIfNew() {
    if (repertoire.isEmpty()) {
      warmUp();
    }
  }

  /// Sets one formula. Many at once are faster.
  ///
  /// @throws TypesettingUnavailable if the JavaScript engine is needed and does not start
  public Typeset typeset(Formula formula) {
    return typeset(List.of(formula)).firstEntry().getValue();
  }

  /// Sets each formula once, in the order of their first appearance.
  ///
  /// @throws TypesettingUnavailable if the JavaScript engine is needed and does not start
  public SequencedMap<Formula, Typeset> typeset(Collection<Formula> formulas) {
    Map<Formula, Typeset> found = new HashMap<>();
    Map<Formula, Composition> compositions = new LinkedHashMap<>();
    Set<Formula> unknown = new LinkedHashSet<>();
    for (Formula formula : new LinkedHashSet<>(formulas)) {
      Optional<Composition> composition = Composition.of(formula, macros);
      Optional<Typeset> known =
          composition.flatMap(this::composed).or(() -> known(formula).map(Typeset.Html::new));
      known.ifPresentOrElse(html -> found.put(formula, html), () -> unknown.add(formula));
      if (known.isEmpty()) {
        composition.ifPresent(parts -> compositions.put(formula, parts));
      }
    }
    if (!unknown.isEmpty()) {
      found.putAll(learn(unknown, compositions));
    }
    return inOrder(formulas, found);
  }

  private Map<Formula, Typeset> learn(
      Set<Formula> unknown, Map<Formula, Composition> compositions) {
    Curriculum curriculum =
        new Curriculum(formula -> read(numbers(formula).coded()), part -> recall(part).isPresent());
    unknown.forEach(
        formula -> curriculum.add(formula, Optional.ofNullable(compositions.get(formula))));
    Set<Formula> wanted = new LinkedHashSet<>();
    List<Composition> composed = new ArrayList<>();
    for (Formula formula : unknown) {
      if (curriculum.composes(formula)) {
        Composition parts = Objects.requireNonNull(compositions.get(formula));
        composed.add(parts);
        wanted.addAll(parts.parts());
      } else {
        wanted.add(formula);
      }
    }
    Map<Formula, Typeset> learned = ask(wanted);
    learned.putAll(put(composed));
    return learned;
  }

  /// What is put together of parts that are known by now; a formula of which that fails is set whole.
  private Map<Formula, Typeset> put(Collection<Composition> compositions) {
    Map<Formula, Typeset> put = new HashMap<>();
    Set<Formula> whole = new LinkedHashSet<>();
    for (Composition composition : compositions) {
      composed(composition)
          .ifPresentOrElse(
              html -> put.put(composition.whole(), html), () -> whole.add(composition.whole()));
    }
    put.putAll(ask(whole));
    return put;
  }

  private Optional<Typeset> composed(Composition composition) {
    Map<Formula, Piece> own = new HashMap<>();
    for (Formula part : composition.parts()) {
      Optional<Piece> piece = piece(part);
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      own.put(part, piece.get());
    }
    return Optional.of(
        new Typeset.Html(composition.assembled(part -> Objects.requireNonNull(own.get(part)))));
  }

  private Optional<Piece> piece(Formula part) {
    Piece kept = pieces.get(part);
    if (kept != null) {
      return Optional.of(kept);
    }
    Optional<Piece> read = known(part).flatMap(Piece::read);
    if (pieces.size() < MOST_PIECES) {
      read.ifPresent(piece -> pieces.put(part, piece));
    }
    return read;
  }

  private Numbers numbers(Formula formula) {
    return Numbers.of(reader.read(formula));
  }

  /// The output of a formula that is not to be taken apart, if it is known.
  private Optional<String> known(Formula formula) {
    Numbers numbers = numbers(formula);
    Shaped coded = read(numbers.coded());
    Optional<String> output = html(coded).map(numbers::filled);
    return output.isPresent() || numbers.own().isEmpty() ? output : html(read(formula));
  }

  /// Sets formulas that are not to be taken apart. One that KaTeX refuses is set with its own numbers: its places are asked for.
  private Map<Formula, Typeset> ask(Collection<Formula> formulas) {
    Map<Formula, Typeset> answers = new HashMap<>();
    Map<Formula, Numbers> coded = new LinkedHashMap<>();
    formulas.forEach(formula -> coded.put(formula, numbers(formula)));
    Map<Formula, Typeset> set =
        askAsTheyAre(coded.values().stream().map(Numbers::coded).distinct().toList());
    Set<Formula> refused = new LinkedHashSet<>();
    coded.forEach(
        (formula, numbers) -> {
          switch (Objects.requireNonNull(set.get(numbers.coded()))) {
            case Typeset.Html(String html) ->
                answers.put(formula, new Typeset.Html(numbers.filled(html)));
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
  public void practise() {
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

  /// What there is to know of these parts.
  Map<PackKey, byte[]> learned(Collection<Formula> parts) {
    var _ = ask(parts);
    return repertoire.packed();
  }

  /// How many formulas KaTeX has been asked to set so far, made up ones included.
  public long renderings() {
    return renderings.get();
  }

  List<GlyphShape> irregularShapes() {
    return repertoire.irregular();
  }

  private static SequencedMap<Formula, Typeset> inOrder(
      Collection<Formula> formulas, Map<Formula, Typeset> found) {
    var ordered = new LinkedHashMap<Formula, Typeset>();
    formulas.forEach(formula -> ordered.put(formula, Objects.requireNonNull(found.get(formula))));
    return ordered;
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
      if (irregular && set.get(formula.formula()) instanceof Typeset.Html(String html)) {
        GlyphShape only = GlyphShape.only(formula.formula()).shape();
        repertoire.keep(only, new Known.Learned(ShapeTemplate.fixed(html)));
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
