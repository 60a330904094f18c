/// The reader of documents: Markdown, YAML and CSV become the document model.
///
/// Knows: flexmark, YAML, CSV, documents. Must never know: values, verdicts, templates, the disk.
///
/// flexmark is slow or endless on some harmless text, and knows nothing of formulas, fills and statements. So it never sees them:
/// a scan over the raw text finds each such part ([dev.confere.markdown.Cutout]) and puts as many placeholder characters in its place.
/// What flexmark then makes of the rest keeps the offsets of the file, and the parts are put back by their offsets.
/// A part that ends up in a place where it means nothing (an indented code block, an HTML block, the target of a link) is never asked
/// for, so its text stays as written and nobody complains about it.
///
/// Both libraries are for what is unusual: plain paragraphs, lists and [tables][dev.confere.markdown.PlainTableReader], and
/// [plain data][dev.confere.markdown.PlainYaml], are read here to the same end, in a fraction of the time. What is not surely plain is
/// declined, and goes to the library whole.
@NullMarked
package dev.confere.markdown;

import org.jspecify.annotations.NullMarked;
