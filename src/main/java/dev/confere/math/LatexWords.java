package dev.confere.math;

import java.util.Set;

/// Commands and environments of LaTeX by what they do to a reader.
final class LatexWords {
  private LatexWords() {}

  /// Their argument is upright text: words, units, names of functions.
  static final Set<String> TEXT =
      Set.of(
          "text",
          "textrm",
          "textbf",
          "textit",
          "textsf",
          "texttt",
          "textnormal",
          "textup",
          "emph",
          "mbox",
          "hbox",
          "mathrm",
          "rm",
          "operatorname",
          "mathsf",
          "mathtt",
          "mathit",
          "textsc");

  /// Environments with a list of columns after their name.
  static final Set<String> COLUMNS =
      Set.of("array", "tabular", "alignat", "alignedat", "subarray", "darray", "longtable");

  /// Environments whose rows are statements.
  static final Set<String> EQUATIONS =
      Set.of(
          "aligned",
          "align",
          "alignat",
          "alignedat",
          "gather",
          "gathered",
          "split",
          "eqnarray",
          "multline",
          "multlined",
          "flalign",
          "equation",
          "displaymath",
          "math");

  /// Environments that are a matrix.
  static final Set<String> MATRICES =
      Set.of(
          "matrix",
          "pmatrix",
          "bmatrix",
          "Bmatrix",
          "vmatrix",
          "Vmatrix",
          "smallmatrix",
          "psmallmatrix",
          "bsmallmatrix");

  /// Shown as nothing, or as space.
  static final Set<String> INVISIBLE =
      Set.of(
          ",",
          ";",
          ":",
          "!",
          " ",
          ">",
          "/",
          "\n",
          "\t",
          "\r",
          "thinspace",
          "medspace",
          "thickspace",
          "negthinspace",
          "negmedspace",
          "negthickspace",
          "displaystyle",
          "textstyle",
          "scriptstyle",
          "scriptscriptstyle",
          "limits",
          "nolimits",
          "nonumber",
          "notag",
          "mathstrut",
          "strut",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "biggl",
          "biggr",
          "Biggl",
          "Biggr",
          "bigm",
          "Bigm",
          "biggm",
          "middle",
          "noindent",
          "allowbreak",
          "relax",
          "hline",
          "bf",
          "it",
          "small",
          "large",
          "Large",
          "tiny",
          "footnotesize",
          "normalsize",
          "centering",
          "null",
          "break",
          "nobreak",
          "mathop",
          "mathbin",
          "mathord",
          "mathrel",
          "mathopen",
          "mathclose",
          "mathpunct",
          "mathinner",
          "displaylimits",
          "boldmath",
          "protect",
          "ignorespaces",
          "unskip");

  /// Their one argument is not seen, or is no mathematics.
  static final Set<String> HIDDEN =
      Set.of(
          "phantom",
          "hphantom",
          "vphantom",
          "label",
          "tag",
          "hspace",
          "vspace",
          "mspace",
          "kern",
          "mkern",
          "color",
          "ref",
          "eqref",
          "cite",
          "footnote",
          "intertext",
          "shortintertext",
          "vspace*",
          "hspace*");

  /// Their first argument is no mathematics, their second is shown.
  static final Set<String> DRESSED =
      Set.of(
          "textcolor",
          "colorbox",
          "htmlClass",
          "htmlId",
          "cssId",
          "class",
          "style",
          "href",
          "raisebox",
          "bbox");

  /// Their one argument is shown as it is, dressed in some way.
  static final Set<String> TRANSPARENT =
      Set.of(
          "boxed",
          "fbox",
          "underline",
          "overbrace",
          "underbrace",
          "overbracket",
          "underbracket",
          "cancel",
          "bcancel",
          "xcancel",
          "sout",
          "smash",
          "ensuremath",
          "boldsymbol",
          "bm",
          "mathbf",
          "mathbb",
          "mathcal",
          "mathfrak",
          "mathscr",
          "pmb",
          "vec",
          "overrightarrow",
          "framebox",
          "uline",
          "mathllap",
          "mathrlap",
          "mathclap",
          "llap",
          "rlap",
          "clap",
          "mathnormal");

  /// Their script is a comment on what the brace covers.
  static final Set<String> BRACES =
      Set.of("overbrace", "underbrace", "overbracket", "underbracket");
}
