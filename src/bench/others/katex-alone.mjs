// KaTeX and nothing else: every formula of a folder, one process, nothing kept. It writes no page.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import katex from 'katex';
import {FORMULA, options} from './formulas.mjs';

const [folder] = process.argv.slice(2);
let formulas = 0;
let characters = 0;
for (const name of readdirSync(folder)) {
  for (const [, display, inline] of readFileSync(join(folder, name), 'utf8').matchAll(FORMULA)) {
    characters += katex.renderToString(display ?? inline, options(display !== undefined)).length;
    formulas++;
  }
}
console.log(`${formulas} formulas, ${characters} characters`);
