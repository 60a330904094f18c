// The formulas of a Markdown text as the other programs see them.
export const FORMULA = /\$\$([^$]+)\$\$|\$([^$\n]+)\$/g;

export const options = (display) => ({
  displayMode: display, output: 'htmlAndMathml', throwOnError: true, strict: 'ignore',
});
