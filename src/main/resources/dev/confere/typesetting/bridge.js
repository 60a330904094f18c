// The one function that the Java side calls: (LaTeX, display) -> [html] or [message, position, length].
//
// LaTeX that begins with a control character asks for a piece: what KaTeX makes of a part of a formula (see Piece.java).
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

  const tree = (latex, display) => renderToTree(latex, {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: true,
    errorColor: FORBIDDEN,
    macros: macros(),
    strict: 'ignore',
    trust: false,
    maxSize: 100,
    maxExpand: 1000,
  });

  const render = (latex, display) => tree(latex, display).toMarkup();

  const UNIT = '\u0001';
  const SIGN = '\u0002';
  const NUMERATOR = '\u0003';
  const DENOMINATOR = '\u0004';
  const TIGHT_SIGN = '\u0005';

  const markup = (nodes) => nodes.map((node) => node.toMarkup()).join('');

  // Not in digits: those of the formula will be changed.
  const letters = (number) => String(number).replace(/[0-9]/g, (digit) => 'ABCDEFGHIJ'[digit]);

  // [elements of MathML, boxes between which lines may break]
  const taken = (latex, display) => {
    const root = tree(latex, display);
    const [mathml, html] = (display ? root.children[0] : root).children;
    return [mathml.children[0].children[0].children[0].children, html.children];
  };

  const piece = (nodes, elements, {height, depth}) =>
    [markup(nodes), markup(elements), letters(height), letters(depth)].join(UNIT);

  // A unit stands in the second box of two, with nothing but a strut before it.
  const unit = (latex, display) => {
    const [elements, boxes] = taken('x = ' + latex, display);
    return boxes.length === 2 ? piece(boxes[1].children.slice(1), elements.slice(2), boxes[1]) : '';
  };

  // A sign stands in the first, after a strut, an empty group and space.
  const sign = (latex, display) => {
    const [elements, boxes] = taken('{} ' + latex + ' x', display);
    const nodes = boxes[0].children.slice(2).filter((node) => !node.hasClass('mspace'));
    return boxes.length === 2 && elements.length === 3 && nodes.length === 1
      ? piece(nodes, elements.slice(1, 2), boxes[0])
      : '';
  };

  // [elements of MathML, nodes] of what stands above or below the bar of a fraction, which must be more than one of each.
  const within = (numerator, denominator, below, display) => {
    const [[fraction], [box]] = taken(`\\frac{${numerator}}{${denominator}}`, display);
    const lines = box.children[1].children[1].children[0].children[0].children[0].children;
    const outer = lines[below ? 0 : 2].children[1];
    const group = outer.hasClass('katex-sizing') ? outer.children[0] : outer;
    return [fraction.children[below ? 1 : 0].children, group.children];
  };

  const extent = (nodes) => ({
    height: Math.max(0, ...nodes.map((node) => node.height)),
    depth: Math.max(0, ...nodes.map((node) => node.depth)),
  });

  // A unit within a fraction, after a relation and the space that this may have.
  const inner = (latex, below, display) => {
    const relation = 'x = ' + latex;
    const [elements, nodes] = below ? within('', relation, true, display) : within(relation, '', false, display);
    const own = nodes.slice(display ? 4 : 2);
    return piece(own, elements.slice(2), extent(own));
  };

  const tightSign = (latex) => {
    const [elements, nodes] = within('{} ' + latex + ' x', '', false, false);
    const own = nodes.slice(1, 2);
    return elements.length === 3 && nodes.length === 3
      ? piece(own, elements.slice(1, 2), extent(own))
      : '';
  };

  const answer = (latex, display) => {
    switch (latex[0]) {
      case UNIT:
        return unit(latex.slice(1), display);
      case SIGN:
        return sign(latex.slice(1), display);
      case NUMERATOR:
        return inner(latex.slice(1), false, display);
      case DENOMINATOR:
        return inner(latex.slice(1), true, display);
      case TIGHT_SIGN:
        return tightSign(latex.slice(1));
      default:
        return render(latex, display);
    }
  };

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
      const html = answer(latex, display);
      return html.includes(FORBIDDEN) ? forbidden(latex) : [html];
    } catch (error) {
      return refusal(latex, error);
    }
  };
})
