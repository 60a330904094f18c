// On paper: a worksheet shows the tasks and no answers, an answer key shows them, and nothing is cut at the edge.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openWatched, settled } from './chromium.mjs';
import { pages, pagesWith, serve } from './site.mjs';

let browser;
let site;
const exercises = await pagesWith('data-mode="sheet"', 'class="answer-input');
/** A4 less the margins of the style sheet, in CSS pixels. */
const paper = { width: Math.round(((210 - 36) / 25.4) * 96), height: 1000 };

before(async () => {
  browser = await launch();
  site = await serve('/a/');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Presses a print button with the dialogue taken away; the page then stays as it goes to the paper. */
async function onPaper(page, path, mode) {
  await page.setViewportSize(paper);
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto(site.url + path);
  await page.locator(`[data-do="print"][data-mode="${mode}"]`).click();
  await page.emulateMedia({ media: 'print' });
  await settled(page);
}

/** What of the text would not be on the paper because it lies beyond the edge or inside something that scrolls. */
function cut() {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll('main :is(td, th, p, li, .base, .katex-base, svg, pre, code, .answer-input)')]
    .filter((e) => e.checkVisibility() && !e.closest('.katex-mathml, .visually-hidden'))
    .filter((e) => e.getBoundingClientRect().right > wide + 1)
    .map((e) => `${e.localName}.${e.classList} to ${Math.round(e.getBoundingClientRect().right)} of ${wide}: ${e.textContent.slice(0, 40)}`)
    .slice(0, 8);
}

const visible = (page, selector) => page.locator(selector).filter({ visible: true }).count();

for (const path of exercises) {
  test(`${path} prints as a worksheet`, async () => {
    const { page, complaints, close } = await openWatched(browser, site.url, { colorScheme: 'dark' });
    await onPaper(page, path, 'sheet');
    assert.equal(await visible(page, '.task'), await page.locator('.task').count());
    assert.equal(await visible(page, '.name-line'), 1);
    for (const absent of ['.solution .folded', '.hint', '.reveal', '.site-header', '.actions', '.turn', '.mark', '.outline']) {
      assert.equal(await visible(page, absent), 0, `${absent} is on the worksheet`);
    }
    const [paperColour, ink] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
    assert.equal(`${paperColour} ${ink}`, 'rgb(255, 255, 255) rgb(0, 0, 0)', 'black on white, also when the screen is dark');
    assert.deepEqual(await page.evaluate(cut), []);
    assert.deepEqual(complaints, []);
    await close();
  });

  test(`${path} prints as an answer key, and is itself again afterwards`, async () => {
    const { page, complaints, close } = await openWatched(browser, site.url);
    await onPaper(page, path, 'key');
    assert.equal(await visible(page, '.reveal-list > li'), await page.locator('.answer').count());
    const solutions = await page.locator('.solution').count();
    assert.equal(await visible(page, '.solution > .folded'), solutions);
    assert.equal(await visible(page, '.name-line'), 0);
    assert.deepEqual(await page.evaluate(cut), []);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.prose details[open]').count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.print), undefined);
    assert.deepEqual(complaints, []);
    await close();
  });
}

for (const path of await pages()) {
  test(`${path} prints with all that is open, nothing cut`, async () => {
    const { page, close } = await openWatched(browser, site.url);
    await page.setViewportSize(paper);
    await page.goto(site.url + path);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('.prose details, .ledger-page')) fold.open = true;
    });
    await page.emulateMedia({ media: 'print' });
    await settled(page);
    assert.deepEqual(await page.evaluate(cut), []);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    await close();
  });
}
