package dev.confere.markdown;

import dev.confere.diagnostic.Code;

/// Tells of openings without an end.
final class Unclosed {

  private Unclosed() {}

  static void report(Reporter reporter, Cutout.Unclosed unclosed) {
    reporter.report(
        switch (unclosed.kind()) {
          case FILL ->
              reporter
                  .diagnostic(Code.UNCLOSED_FILL, unclosed.span(), "`{{` has no `}}`")
                  .help("write `\\{{` if the braces are to be shown");
          case STATEMENT ->
              reporter
                  .diagnostic(Code.UNCLOSED_STATEMENT, unclosed.span(), "`[[` has no `]]`")
                  .help("write `\\[[` if the brackets are to be shown");
          case HEADER_BRACES ->
              reporter
                  .diagnostic(Code.TABLE_HEADER, unclosed.span(), "`{` has no `}` in this cell")
                  .help("write `\\{` if the brace is to be shown");
          case MATH ->
              reporter.diagnostic(
                  Code.UNCLOSED_MATH,
                  unclosed.span(),
                  "`$$` has no second `$$` before the next blank line");
        });
  }
}
