/// Confere: a static site generator for worked exercises that cannot be wrong. This is the map of the house.
///
/// ```text
///  content/*.md                                                                     templates/
///      │ SourceFile                                                                     │
///      ▼                                                                                ▼
///  markdown ──Document──► worksheet ──Worksheet──► verification ──Report──► page ──► site ──► site/
///                            │ values                   │ chains              │ formulas
///                          engine                      math               typesetting
///
///  every room may say something ──► Diagnostics ──► cli (console, reports), preview (in the page)
/// ```
///
/// Source text becomes a document, the document a worksheet with computed values, the worksheet a report of what was checked,
/// and only when nothing is wrong the pages of a site. Each arrow is one public method of one public class:
///
/// - `markdown.MarkdownReader.read` → `document.Document`
/// - `worksheet.WorksheetEvaluator.evaluate` → `worksheet.Worksheet`
/// - `verification.Verifier.verify` → `verification.Report`
/// - `page.DocumentRenderer` and `page.PageComposer` → `page.Page`
/// - `site.SiteBuilder` runs them all, `site.SiteWriter` writes
///
/// # The rooms
///
/// In the order of reading and of dependence: a room imports rooms above it, never below. `ArchitectureTest` holds this.
///
/// | room | holds | must never know |
/// | --- | --- | --- |
/// | `encoding` | UTF-8 | what is written |
/// | `source` | source file, span, place | Markdown, numbers, the disk |
/// | `diagnostic` | codes, diagnostics, the printer of snippets | who reports, where it is shown |
/// | `json` | JSON as text | what it writes about |
/// | `engine.number` | rationals, enclosures, written numbers, rounding | names, documents, locale, `double` |
/// | `engine.expression` | lexer, parser, tree, printer | what a name stands for |
/// | `engine.value` | values, shapes, broadcasting | names, scopes |
/// | `engine.function` | the vocabulary, one file a family | documents |
/// | `engine.evaluation` | scopes, definitions, the evaluator | **what the author stated** |
/// | `figure` | plots, bars, heat maps, networks as SVG | documents, pages, where a value came from |
/// | `document` | blocks, inlines, tables, statements | flexmark, HTML, files, values |
/// | `markdown` | the reader; flexmark and YAML live here only | values, templates |
/// | `worksheet` | a document with its computed values | what was stated, verdicts |
/// | `math` | LaTeX and prose → chains of expressions | documents, pages |
/// | `typesetting` | the layout of formulas; KaTeX in GraalJS, glyph shapes, their cache | documents, pages, numbers |
/// | `verification` | verdicts, chains, coverage, report, ledger | how an answer is computed or typeset |
/// | `report` | JSON, SARIF, JUnit, GitHub | files, the console |
/// | `card` | pictures for links to pages, drawn by ourselves | pages, sites, files |
/// | `publication` | feed, sitemap, structured data | how pages are made, the clock |
/// | `page` | page model, renderer; FreeMarker lives here only | the disk, arithmetic |
/// | `site` | configuration, builder, writer; the disk | flags, exit codes, the console |
/// | `preview` | the site while it is written: server, watcher, events | how a site is built, the console |
/// | `cli` | commands, the console | anything computed |
/// | `maven` | the goals of the Maven plugin, which start the program | all other rooms |
///
/// # What holds everywhere
///
/// 1. The evaluator cannot see a stated answer: `engine` imports nothing of `document`, `verification`, `page`. A check is worth
///    something only if the computing hand is blind.
/// 2. Templates do not compute: they receive strings and finished fragments.
/// 3. Each library has one room.
/// 4. All or nothing: the writer runs only when no error was reported and nothing is undecided.
/// 5. No `double`, no default locale, no clock, no console in `engine`, `document`, `worksheet`, `verification`.
/// 6. A mistake of an author is a [dev.confere.diagnostic.Diagnostic], reported once; what could not be had is `Unknown`, and
///    silent from then on. A failure of the world is an `IOException` in `site` and `cli`. Anything else is a bug of ours.
@NullMarked
package dev.confere;

import org.jspecify.annotations.NullMarked;
