// The authoring loop in a real browser: the built program shows a small site, a file is saved, and the open page changes
// where it is, or says what is wrong. CONFERE_PROGRAM names another program than the one that mvn package leaves.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { launch, openWatched } from './chromium.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.CONFERE_PROGRAM ?? join(here, '..', '..', 'target', 'confere', 'bin', 'confere');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const filler = Array.from({ length: 60 }, (_, i) => `Parágrafo número ${'i'.repeat((i % 7) + 1)}, para que haja o que rolar.`).join('\n\n');
const text = (word, sum = '0.6') => `---
title: Uma soma
---

\`\`\`data
z: [2.3, -1.7]
\`\`\`

Começo ${word}.

::: task
a) Quanto é a soma? [[? = sum(z)]]
:::

::: solution
O total é [[${sum} = sum(z)]].
:::

${filler}

Fim ${word}.
`;

let browser;
let folder;
let file;
let server;
let url;
let opened;
let page;

/** Starts the program and waits for the address that it prints. */
async function serve(content) {
  const child = spawn(program, ['serve', '--port', '0', '--content', content], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/localhost:\d+\//.exec(line);
      if (found) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return { child, address };
}

before(async () => {
  if (!existsSync(program)) throw new Error(`There is no program to start: ${program} is missing. Run mvn package first.`);
  browser = await launch();
});

after(() => browser?.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'confere-preview-'));
  file = join(folder, 'content', 'lista', '01.md');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(join(folder, 'content', 'site.yaml'), 'title: Prova\nlanguage: pt-BR\n');
  await writeFile(file, text('velho'));
  const started = await serve(join(folder, 'content'));
  server = started.child;
  url = started.address;
  opened = await openWatched(browser, url, { viewport: { width: 1000, height: 700 } });
  page = opened.page;
});

afterEach(async () => {
  await opened?.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
  await rm(folder, { recursive: true, force: true });
});

/** Opens the exercise once there is one, for the first build may still be running, and waits until it listens for changes. */
async function open() {
  await page.goto(`${url}lista/01.html`).catch(() => undefined);
  await page.waitForFunction(() => document.documentElement.dataset.preview && document.body.innerText.includes('Começo'));
  await page.waitForLoadState('load');
  opened.complaints.length = 0;
}

/** Saves as most editors do: beside the file, and renamed over it. */
async function save(content) {
  await writeFile(`${file}~`, content);
  await rename(`${file}~`, file);
}

const panel = () => page.locator('#confere-preview .panel');
const scrolled = () => page.evaluate(() => Math.round(scrollY));

test('a save changes the page and keeps its place, what is open, and what was typed', async () => {
  await open();
  await page.locator('details.solution > summary').click();
  await page.locator('.answer-input').first().fill('0.5');
  await page.evaluate(() => scrollTo(0, 900));
  await save(text('novo'));
  await page.getByText('Começo novo').waitFor();
  await page.waitForFunction(() => Math.abs(scrollY - 900) < 3);
  assert.equal(await page.locator('details.solution').evaluate((fold) => fold.open), true);
  assert.equal(await page.locator('.answer-input').first().inputValue(), '0.5');
  assert.equal(await panel().isVisible(), false);
  assert.deepEqual(opened.complaints, []);
});

test('who scrolls after a reload is not moved back when the rest of the page comes', async () => {
  await open();
  await page.evaluate(() => scrollTo(0, 300));
  await save(text('novo'));
  await page.getByText('Começo novo').waitFor();
  await page.waitForFunction(() => scrollY === 300 && document.readyState === 'complete');
  await page.evaluate(() => { scrollTo(0, 900); dispatchEvent(new Event('load')); });
  assert.equal(await scrolled(), 900);
});

test('a mistake is laid over the last good page, and goes when it is mended', async () => {
  await open();
  await page.evaluate(() => scrollTo(0, 900));
  await save(text('novo', '0.7'));
  await panel().waitFor();
  const told = await panel().innerText();
  for (const part of ['1 error', 'error[answer-refuted]', 'stated 0.7', '01.md:16:13', '[[0.7 = sum(z)]]', '^^^', 'help: write 0.6']) {
    assert.ok(told.includes(part), `${part} in ${told}`);
  }
  assert.equal(await page.getByText('Começo velho').count(), 1, 'the last good page is still there');
  assert.equal(await scrolled(), 900);
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '1 error' }).click();
  await panel().waitFor();
  await panel().getByRole('button', { name: 'Close' }).click();
  await panel().waitFor({ state: 'hidden' });
  await save(text('novo'));
  await page.getByText('Começo novo').waitFor();
  assert.equal(await page.getByRole('button', { name: '1 error' }).isVisible(), false);
  assert.deepEqual(opened.complaints, []);
});

for (const colorScheme of ['light', 'dark']) {
  test(`what is wrong can be read by everybody, ${colorScheme}`, async () => {
    await page.emulateMedia({ colorScheme });
    await open();
    await save(text('novo', '0.7'));
    await panel().waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run({ include: [['#confere-preview']] }));
    assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html)}`), []);
    assert.ok(found.passes.some((pass) => pass.id === 'color-contrast'), 'colours were looked at');
    const ground = await panel().evaluate((e) => getComputedStyle(e).backgroundColor.match(/\d+/g).map(Number));
    assert.equal(ground[0] > 128, colorScheme === 'light');
  });
}

test('a page that concerns nothing that changed stays as it is', async () => {
  await open();
  await writeFile(join(dirname(file), '02.md'), text('outro'));
  await page.locator('script[data-edition$="-2"]').waitFor({ state: 'attached' });
  await page.evaluate(() => { window.untouched = true; });
  await writeFile(join(dirname(file), '02.md'), text('ainda outro'));
  await page.waitForFunction(() => /-3$/.test(document.documentElement.dataset.preview));
  assert.equal(await page.evaluate(() => window.untouched), true);
});
