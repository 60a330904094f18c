// A static site generator with server-side KaTeX, as its users set it up. Folders come from the environment.
import markdownItKatex from '@vscode/markdown-it-katex';

export default function (eleventy) {
  eleventy.amendLibrary('md', (markdown) => markdown.use(markdownItKatex.default, {output: 'htmlAndMathml'}));
  eleventy.setQuietMode(true);
}

export const config = {
  markdownTemplateEngine: false,
  dir: {input: process.env.BENCH_INPUT, output: process.env.BENCH_OUTPUT, includes: '_includes'},
};
