// The least that makes pages: Markdown, KaTeX, one template string, two workers. It checks and computes nothing.
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Worker, isMainThread, workerData} from 'node:worker_threads';
import katex from 'katex';
import {marked} from 'marked';
import {FORMULA, options} from './formulas.mjs';

const WORKERS = 2;

const page = (source) => {
  const set = [];
  const text = source.replace(/^---\n[^]*?\n---\n/, '').replace(FORMULA, (_, display, inline) => {
    set.push(katex.renderToString(display ?? inline, options(display !== undefined)));
    return `KATEX${set.length - 1}X`;
  });
  const title = /^title: "(.*)"$/m.exec(source)?.[1] ?? '';
  const body = marked.parse(text).replace(/KATEX(\d+)X/g, (_, at) => set[at]);
  return `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>${title}</title>`
    + `<link rel="stylesheet" href="katex.min.css"></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
};

if (isMainThread) {
  const [from, to] = process.argv.slice(2);
  mkdirSync(to, {recursive: true});
  const names = readdirSync(from);
  for (let worker = 0; worker < WORKERS; worker++) {
    new Worker(new URL(import.meta.url), {
      workerData: {from, to, names: names.filter((_, i) => i % WORKERS === worker)},
    });
  }
} else {
  const {from, to, names} = workerData;
  for (const name of names) {
    writeFileSync(join(to, name.replace(/\.md$/, '.html')), page(readFileSync(join(from, name), 'utf8')));
  }
}
