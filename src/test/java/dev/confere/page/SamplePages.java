package dev.confere.page;

import dev.confere.card.QrCode;
import dev.confere.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Pages with invented content, one of each kind, for tests and for looking at.
final class SamplePages {
  static final Path TEMPLATES = Path.of("templates");
  static final TemplateSource SOURCE = SamplePages::template;

  static {
    // The checker of HTML brings a log of its own, which FreeMarker would fill.
    System.setProperty("org.freemarker.loggerLibrary", "none");
  }

  private SamplePages() {}

  static Optional<String> template(String name) {
    Path file = TEMPLATES.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
  }

  static InterfaceTexts texts(String language) {
    return InterfaceTexts.read(read(TEMPLATES.resolve("texts/" + language + ".properties")));
  }

  static Frame frame(String title, String root) {
    return new Frame(
        "pt-BR",
        title,
        "Exercícios que conferem",
        "Uma página de <exemplo> & \"teste\".",
        root,
        root + "index.html",
        Optional.of("https://example.org/relu/spam.html"),
        Optional.of("https://example.org/cards/relu/spam.png"),
        Optional.of(new Html(QrCode.svg("https://example.org/relu/spam.html", "x"))),
        Optional.of("https://example.org/feed.xml"),
        List.of(
            new Frame.Alternate("en", "../en/index.html", "https://example.org/en/", "English")),
        List.of(
            new Link(root + "index.html", "ReLU em redes densas", true),
            new Link(root + "relu/propriedades.html", "Propriedades"),
            new Link(root + "verificacao.html", "Verificação")),
        texts("pt-BR"),
        "Confere 0.1",
        Optional.of(Html.ofData(Json.object().put("name", "</script><!--").build())),
        true);
  }

  static Page.Exercise exercise(EncodedHtml body) {
    return new Page.Exercise(
        frame("Classificação de spam com uma rede densa", "../"),
        "1",
        "Exercício 1",
        "relu/01-spam",
        Html.ofText("Classificação de spam com uma rede densa"),
        List.of("ReLU", "rede densa", "esparsidade"),
        Optional.of(difficulty(2)),
        List.of("Cerca de 10 min", "exercício nosso"),
        new Link("index.html", "ReLU em redes densas e convolucionais"),
        List.of(
            entry("2", "cenario", "Cenário"),
            entry("2", "dados", "Dados"),
            entry("2", "tarefas", "Tarefas"),
            entry("3", "passo-1", "Passo 1: aplicar a ReLU a cada neurônio"),
            entry("3", "passo-2", "Passo 2: ver quem ficou ativo")),
        body,
        List.of(Citation.of("He, *Rectifiers* [a](https://example.org/?a=1&b=2)")),
        Optional.empty(),
        Optional.of(new Link("02-bordas.html", "Detecção de bordas numa rede convolucional")),
        Optional.of("https://example.org/src/01-spam.md"),
        "01-spam.ledger.json",
        Optional.of(summary()));
  }

  static Page.Plain plain(EncodedHtml body) {
    return new Page.Plain(
        frame("Propriedades da ReLU", "../"),
        "relu/propriedades",
        Html.ofText("Propriedades da ReLU"),
        Optional.of(new Link("index.html", "ReLU em redes densas")),
        List.of(entry("2", "cenario", "Cenário")),
        body,
        List.of(Citation.of("He, *Rectifiers* [a](https://example.org/?a=1&b=2)")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Page.Contents contents() {
    return new Page.Contents(
        frame("ReLU em redes densas e convolucionais", ""),
        Html.ofText("ReLU em redes densas e convolucionais"),
        List.of("8 exercícios", "312 afirmações conferidas"),
        Optional.of("index"),
        new Html(
            "<p>A <strong>ReLU</strong>, \\(f(x)=\\max(0,x)\\), é a função de ativação mais usada nas"
                + " camadas ocultas das redes profundas. Custa uma comparação, não satura do lado"
                + " positivo e, ao calar as respostas negativas, deixa a representação esparsa.</p>"),
        List.of(
            new Page.Section(
                Optional.of("Exercícios"),
                List.of(
                    listed("1", "Classificação de spam com uma rede densa", 1),
                    listed("2", "Detecção de bordas numa rede convolucional", 2),
                    listed("3", "Dígitos e mapas de características", 2),
                    listed("4", "O problema da ReLU que morre", 3))),
            new Page.Section(
                Optional.of("Para consultar"),
                List.of(
                    new Page.Entry(
                        Optional.empty(),
                        Html.ofText("Propriedades fundamentais da ReLU"),
                        "relu/propriedades.html",
                        "Definição, derivada, valores de referência.",
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        "0")))),
        new Html("<p>Depois das listas.</p>"));
  }

  static Page.Verification verification() {
    return new Page.Verification(
        frame("Verificação", ""),
        Html.ofText("Verificação"),
        List.of(
            new Page.Total("afirmações conferidas", "312"),
            new Page.Total("cadeias de cálculo", "94"),
            new Page.Total("não lidas", "0"),
            new Page.Total("dos números cobertos", "100%")),
        List.of("Conferidas", "Cadeias", "Não lidas", "Cobertura"),
        List.of(
            new Page.Row("#p1", Html.ofText("1. Spam"), List.of("27", "14", "0", "100%")),
            new Page.Row("#p2", Html.ofText("2. Bordas"), List.of("31", "22", "0", "100%"))),
        List.of(
            new Page.LedgerPage(
                "p1",
                Html.ofText("Classificação de spam com uma rede densa"),
                "relu/01-spam.html",
                "relu/01-spam.ledger.json",
                Optional.of("https://example.org/fonte/relu/01-spam.md"),
                "27 afirmações conferidas",
                List.of(
                    statement("7.2", "soma", "36/5", "confirmed", "conferido"),
                    statement("57%", "a[5] / soma", "41/72", "confirmed", "conferido"),
                    statement("cerca de metade", "", "", "exempt", "isento")))));
  }

  private static Page.VerificationSummary summary() {
    return new Page.VerificationSummary(
        true,
        List.of("27 afirmações conferidas", "14 cadeias de cálculo"),
        "../verificacao.html#p1");
  }

  private static Page.Statement statement(
      String text, String expression, String exact, String tone, String verdict) {
    return new Page.Statement(
        "linha 41",
        Optional.of("relu/01-spam.html#v1"),
        Html.ofText(text),
        expression,
        exact,
        "igual, exatamente",
        tone,
        verdict);
  }

  private static Page.Entry listed(String number, String title, int difficulty) {
    return new Page.Entry(
        Optional.of(number),
        Html.ofText(title),
        "relu/" + number + ".html",
        "Uma camada oculta, cinco indícios: quais sobrevivem à ReLU e quanto chega à camada"
            + " seguinte?",
        List.of("ReLU", "rede densa"),
        Optional.of(difficulty(difficulty)),
        List.of("Cerca de 10 min"),
        Optional.of("relu/" + number),
        "3");
  }

  private static Page.Difficulty difficulty(int level) {
    List<Boolean> dots = java.util.stream.IntStream.range(0, 5).mapToObj(i -> i < level).toList();
    return new Page.Difficulty("Dificuldade " + level + " de 5", dots);
  }

  private static Page.OutlineEntry entry(String level, String id, String text) {
    return new Page.OutlineEntry(level, id, EncodedHtml.of(Html.ofText(text)), false);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
