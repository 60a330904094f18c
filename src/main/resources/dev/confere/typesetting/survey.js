// Asks KaTeX for the facts that the layout engine goes by: what its signs are, how large their glyphs, how its curves run.
//
// Evaluated after KaTeX, when the program is built. The function takes commands, one a line, and gives the table that Glyphs.java
// reads: records, each with its name first and its parts between tabs, the figures of one glyph between unit separators.
(function (commands) {
  const {__renderToDomTree: renderToTree, __parse: parse} = katex;

  const settings = (display) => ({
    displayMode: display, throwOnError: true, strict: 'ignore', trust: false, maxSize: 100, maxExpand: 100000,
  });

  const MATH_FONTS = ['mathrm', 'mathbf', 'mathit', 'mathsf', 'mathtt', 'mathbb', 'mathcal', 'mathfrak', 'mathscr', 'boldsymbol'];
  const ALPHABETS = ['mathsf', 'mathtt', 'mathbb', 'mathcal', 'mathfrak', 'mathscr']; // asked of letters and digits only
  const TEXT_FONTS = ['text', 'textrm', 'textbf', 'textit', 'textsf', 'texttt'];
  const ACCENTS = ['hat', 'bar', 'tilde', 'dot', 'ddot', 'acute', 'grave', 'breve', 'check', 'mathring'].map((name) => '\\' + name);
  const OPERATORS =
    'sum prod coprod int iint iiint oint bigcap bigcup bigvee bigwedge bigoplus bigotimes bigodot biguplus bigsqcup'
      .split(' ').map((name) => '\\' + name);
  const DELIMITERS = ['(', ')', '[', ']', '\\{', '\\}', '\\lbrace', '\\rbrace', '\\lbrack', '\\rbrack', '\\langle', '\\rangle',
    '\\lfloor', '\\rfloor', '\\lceil', '\\rceil', '/', '\\backslash'];
  const MATH_CHARACTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!()*+,-./:;<=>?@[]|"`'];
  const TEXT_CHARACTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !()*+,-./:;<=>?@[]|"\'`\u2013\u2014',
    '\\%', '\\$', '\\#', '\\&', '\\_', '\\{', '\\}', '\u0131', '\u0237'];
  const ACCENTED = [...'ÀÁÂÃÄÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäçèéêëìíîïñòóôõöùúûüýÿĀāĂăĆćČčĎďĒēĚěĞğĪīŃńŇňŌōŐőŔŕŘřŚśŞşŠšŤťŪūŮůŰűŹźŻżŽž'];
  const CONTEXT = /^dots[bmioxc]?$|^cdots$/; // they look at what follows
  const SPACE = '\\kern0pt';

  const records = [];
  const record = (...parts) => records.push(parts.join('\t'));

  const escaped = (text) => text
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#x27;');

  const read = (latex) => {
    try {
      const nodes = parse(latex, settings(false));
      return nodes.length === 1 ? nodes[0] : {type: 'several'};
    } catch {
      return {type: 'none'};
    }
  };

  const known = new Map();
  const parsed = (latex) => {
    if (!known.has(latex)) {
      known.set(latex, read(latex));
    }
    return known.get(latex);
  };

  const isNoSpace = (element) => element.type !== undefined && element.type !== 'mspace';

  // [nodes without space, elements of MathML without space]
  const taken = (latex, display) => {
    const root = renderToTree(latex, settings(display));
    const [mathml, html] = (display ? root.children[0] : root).children;
    const row = mathml.children[0].children[0].children[0];
    const nodes = html.children.flatMap((base) => base.children.slice(1)).filter((node) => !node.hasClass('mspace'));
    return [nodes, (row.type === 'mrow' ? row.children : [row]).filter(isNoSpace)];
  };

  const attributes = (element) =>
    Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

  const facts = (node, element) => [
    node.classes.slice(1).filter((name) => name !== '').join(' '), escaped(node.text),
    node.height, node.depth, node.italic, node.skew, node.width,
    element.type, attributes(element), escaped(element.toText()),
  ].join('\u001f');

  // One record for each name; glyphs that several fonts share are given once.
  const table = (prefix, names, kinds, fonts, rows) => names.forEach((name, i) => {
    const shared = new Map();
    fonts.forEach((font, f) => {
      const glyph = rows[f][i];
      if (glyph !== undefined) {
        shared.set(glyph, [...(shared.get(glyph) ?? []), font]);
      }
    });
    record(prefix + name, kinds[i].toUpperCase(), ...[...shared].map(([glyph, same]) => same.join(',') + '\u001f' + glyph));
  });

  const unwrapped = ([nodes, elements]) => [
    nodes.length === 1 ? unwrapped([nodes[0].children, []])[0] : nodes.filter((node) => !node.hasClass('mspace')),
    elements.length === 1 ? unwrapped([[], elements[0].children])[1] : elements.filter(isNoSpace),
  ];

  const signs = () => {
    const all = [...MATH_CHARACTERS, ...commands.split('\n').filter((name) => !CONTEXT.test(name)).map((name) => '\\' + name)]
      .map((name) => [name, parsed(name)])
      .filter(([name, node]) => ['mathord', 'textord', 'atom'].includes(node.type) && node.mode === 'math' && node.text === name);
    all.push(['\\cdots', parsed('\\cdots')]);
    const names = all.map(([name]) => name);
    const kinds = all.map(([, node]) => (node.type === 'atom' ? node.family : node.type));
    const rows = ['none', ...MATH_FONTS].map((font) => {
      const command = font === 'none' ? '' : '\\' + font;
      const those = ALPHABETS.includes(font) ? names.filter((name) => /^[A-Za-z0-9]$/.test(name)) : names;
      const [nodes, elements] = unwrapped(taken(`${command}{${those.join('\\nobreak ')}}`, false));
      const glyphs = new Map(those.map((name, i) => [name, facts(nodes[i], elements[i])]));
      return names.map((name) => glyphs.get(name));
    });
    table('m', names, kinds, ['none', ...MATH_FONTS], rows);
  };

  const letters = () => {
    const rows = TEXT_FONTS.map((font) => {
      const [[text], elements] = taken(`\\${font}{${TEXT_CHARACTERS.map((name) => `{${name}}`).join(SPACE)}}`, false);
      const nodes = text.children.filter((node) => !node.hasClass('mspace'));
      return TEXT_CHARACTERS.map((_, i) => facts(nodes[i].children[0], elements[i]));
    });
    table('t', TEXT_CHARACTERS, TEXT_CHARACTERS.map(() => 'textord'), TEXT_FONTS, rows);
  };

  const found = (node, name) =>
    node.hasClass?.(name) ? node : (node.children ?? []).map((child) => found(child, name)).find((it) => it !== undefined);

  const accent = (node, element) => facts(found(node, 'accent-body').children[0], element.children[1]);

  const accents = () => {
    const rows = ['none', ...MATH_FONTS.slice(0, -1)].map((font) => ACCENTS.map((name) => {
      const [[node], [element]] = taken(font === 'none' ? `${name}{x}` : `\\${font}{${name}{x}}`, false);
      return accent(node, element);
    }));
    table('a', ACCENTS, ACCENTS.map(() => 'accent'), ['none', ...MATH_FONTS.slice(0, -1)], rows);
    const [[vec], [element]] = taken('\\vec{x}', false);
    const [[tight]] = taken('{}^{\\vec{x}}', false);
    const overlay = (node) => found(node, 'katex-overlay').toMarkup();
    record('vector', overlay(vec), overlay(tight), found(vec, 'katex-overlay').height, escaped(element.children[1].toText()));
  };

  const accentedLetters = () => {
    const labels = new Map();
    ACCENTED.forEach((letter) => {
      const inText = parsed(`\\text{${letter}}`).body?.[0];
      const inMath = parsed(letter);
      if (inText?.type === 'accent' && inText.base.type === 'textord') {
        labels.set(inText.label, letter);
        record('c' + letter, inText.base.text, inText.label,
          inMath.type === 'accent' && ACCENTS.includes(inMath.label) ? inMath.label : '');
      }
    });
    const rows = TEXT_FONTS.map((font) => [...labels.values()].map((letter) => {
      const [[node], [element]] = taken(`\\${font}{${letter}}`, false);
      return accent(node, element);
    }));
    table('a', [...labels.keys()], [...labels.keys()].map(() => 'accent'), TEXT_FONTS, rows);
  };

  const operators = () => {
    OPERATORS.forEach((name) => {
      const {limits, symbol} = parsed(name);
      const [[small], [element]] = taken(name, false);
      const [[large]] = taken(name, true);
      if (symbol && small.text !== undefined) {
        record('m' + name, limits ? 'LIMITS' : 'NOLIMITS', 'none\u001f' + facts(small, element), 'none\u001f' + facts(large, element));
      }
    });
    commands.split('\n').map((name) => ['\\' + name, parsed('\\' + name)]).forEach(([name, node]) => {
      if (node.type === 'op' && !node.symbol && node.name === name) {
        record('m' + name, node.limits ? 'LIMITFUNCTION' : 'FUNCTION');
      }
    });
  };

  // Signs that KaTeX puts together of several.
  const assembled = () => ['\\neq', '\\ne', '\\notin'].forEach((name) => {
    const [[node], [element]] = taken(name, false);
    const raised = [`{}^{${name}{}}`, `{}^{{}^{${name}{}}}`].map((latex) => found(taken(latex, false)[0][0], node.classes[0]).toMarkup());
    record('m' + name, 'ASSEMBLED', node.classes[0], node.height, node.depth, node.toMarkup(), ...raised, element.type, attributes(element), escaped(element.toText()));
  });

  const delimiters = () => DELIMITERS.forEach((name) => [1, 2, 3, 4].forEach((size) => {
    const glyph = found(taken('\\' + ['big', 'Big', 'bigg', 'Bigg'][size - 1] + name, false)[0][0], 'delimsizing').children[0];
    record(size + name, escaped(glyph.text), glyph.height, glyph.depth);
  }));

  // What stands between two places where a number depends on the height: that number is the height and `offset`, perhaps negated.
  const curve = (name, path, height, taller, label = '') => {
    const numbers = /-?\d+(?:\.\d+)?/g;
    const others = [...taller.matchAll(numbers)].map((match) => match[0]);
    let i = 0;
    const parts = path.replace(numbers, (number) => {
      const other = others[i++];
      const sign = Number(other) > Number(number) ? 1 : -1;
      return other === number ? number : `\u001f${sign}\u001f${sign * Number(number) - height}\u001f`;
    });
    record('p' + name, label, parts);
  };

  const svg = (latex) => {
    const image = (node) => (node.toMarkup().startsWith('<svg') ? node : (node.children ?? []).map(image).find((it) => it));
    return image({toMarkup: () => '', children: taken(latex, false)[0]});
  };

  const viewBoxHeight = (image) => image.attributes.viewBox.split(' ')[3];
  const path = (image) => image.children[0].alternate;

  const curves = () => {
    // The heights are those at which the straight part of the delimiter is so long.
    [['( ) [ ]', 2.08, 0], ['\\lfloor \\rfloor \\lceil \\rceil', 2.08, 1200], ['| \\|', 0.85, 0]].forEach(([names, em, straight]) =>
      names.split(' ').forEach((name) => {
        const at = (height) => path(svg(`\\left${name}\\rule{0pt}{${height}em}\\right.`));
        curve('tall' + name, at(em), straight, at(9));
      }));
    const [brace, taller] = [4, 7].map((height) => svg(`\\left\\{\\rule{0pt}{${height}em}\\right.`));
    curve('brace', path(brace), Number(viewBoxHeight(brace)), path(taller));
    [['small', 'x'], ['1', '\\rule{0pt}{1em}'], ['2', '\\rule{0pt}{1.5em}'], ['3', '\\rule{0pt}{2.1em}'], ['4', '\\rule{0pt}{2.7em}']]
      .forEach(([name, body]) => {
        const image = svg(`\\sqrt{${body}}`);
        curve('root' + name, path(image), 0, path(image), viewBoxHeight(image));
      });
    const [root, higher] = [4, 7].map((height) => svg(`\\sqrt{\\rule{0pt}{${height}em}}`));
    curve('roottall', path(root), Number(viewBoxHeight(root)), path(higher));
  };

  [signs, letters, accents, accentedLetters, operators, assembled, delimiters, curves].forEach((survey) => survey());
  return records.join('\u001e');
})
