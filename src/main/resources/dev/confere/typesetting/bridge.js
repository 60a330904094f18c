// The one function that the Java side calls: (LaTeX, display) -> [html] or [message, position, length].
//
// Evaluated after KaTeX, given names and bodies of the macros in turn. A position of -1 means that
// KaTeX knows no place in this very formula.
(function (...macroPairs) {
  const {__renderToDomTree: renderToTree, ParseError} = katex;

  // Nothing here needs a clock or chance, and nothing that a formula provokes shall find one.
  delete globalThis.Date;
  delete Math.random;

  // KaTeX writes what trust:false forbids in this colour instead of refusing it.
  const FORBIDDEN = 'confere-forbidden';

  // \gdef writes into this object: every formula gets its own, or it would reach the next ones.
  const macros = () => {
    const all = {};
    for (let i = 0; i < macroPairs.length; i += 2) {
      all[macroPairs[i]] = macroPairs[i + 1];
    }
    return all;
  };

  const render = (latex, display) => renderToTree(latex, {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: true,
    errorColor: FORBIDDEN,
    macros: macros(),
    strict: 'ignore',
    trust: false,
    maxSize: 100,
    maxExpand: 1000,
  }).toMarkup();

  // A token from the body of a macro has its place in that body. KaTeX quotes the text around the
  // mistake, so a place is the formula's own if KaTeX's quotation is what the formula has there.
  const isOurs = (latex, error) => {
    const start = error.position;
    const end = start + error.length;
    const underlined = latex.slice(start, end).replace(/[^]/g, '$&\u0332');
    const left = start > 15 ? '\u2026' + latex.slice(start - 15, start) : latex.slice(0, start);
    const right = end + 15 < latex.length ? latex.slice(end, end + 15) + '\u2026' : latex.slice(end);
    return error.message.endsWith(': ' + left + underlined + right);
  };

  const refusal = (latex, error) => {
    if (!(error instanceof ParseError)) {
      const deep = error instanceof RangeError;
      return [deep ? 'nested too deeply' : 'KaTeX fails on it: ' + error, -1, 0];
    }
    const known = error.position !== undefined && isOurs(latex, error);
    return [error.rawMessage, known ? error.position : -1, known ? error.length : 0];
  };

  const forbidden = (latex) => {
    const command = /\\(?:href|url|includegraphics|html[A-Z][a-z]+)/.exec(latex);
    return command === null
      ? ['uses a command that is not allowed', -1, 0]
      : [command[0] + ' is not allowed', command.index, command[0].length];
  };

  return (latex, display) => {
    try {
      const html = render(latex, display);
      return html.includes(FORBIDDEN) ? forbidden(latex) : [html];
    } catch (error) {
      return refusal(latex, error);
    }
  };
})
