// Search: loaded when first asked for, with accents and capitals folded, by keyboard, also from a disk.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, openWatched } from './chromium.mjs';
import { pages, serve, siteFolder, sourceOf } from './site.mjs';

let browser;
let site;
const skip = !existsSync(join(siteFolder, 'assets', 'search-index.js')) && 'this site has no search index';

before(async () => {
  browser = await launch();
  site = await serve('/a/b/');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** A page whose title holds a word with an accent, and that word. */
async function accented() {
  for (const path of await pages()) {
    const heading = /<h1>([^<]*)<\/h1>/.exec(await sourceOf(path))?.[1] ?? '';
    const word = heading.split(/[^\p{L}]+/u).find((w) => w.length > 4 && w.normalize('NFD') !== w);
    if (word && path.includes('/')) return { path, word };
  }
  return undefined;
}

const folders = { http: () => site.url, file: () => `${pathToFileURL(siteFolder).href}/` };

for (const [how, folder] of Object.entries(folders)) {
  test(`a word typed without its accents finds its page (${how})`, { skip }, async (t) => {
    const wanted = await accented();
    if (!wanted) return t.skip('no title has an accent');
    const { page, complaints, close } = await openWatched(browser, folder());
    const loaded = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(folder() + (await pages()).at(-1));
    assert.ok(!loaded.some((url) => url.includes('search')), 'the index is loaded before anybody searches');
    await page.locator('[data-do="search"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] input:focus');
    await page.keyboard.type(wanted.word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
    const found = page.locator('dialog .search-results a');
    await found.first().waitFor();
    const hrefs = await found.evaluateAll((all) => all.map((link) => link.href));
    assert.ok(hrefs.includes(folder() + wanted.path), `${wanted.word}: ${hrefs}`);
    assert.match(await page.locator('dialog [role=status]').innerText(), /\d/);

    await page.locator('dialog input').fill('qqxxyyzz');
    assert.equal(await found.count(), 0);
    assert.match(await page.locator('dialog [role=status]').innerText(), /qqxxyyzz/);

    await page.locator('dialog input').fill(wanted.word);
    await page.locator(`dialog a[href="${await found.nth(hrefs.indexOf(folder() + wanted.path)).getAttribute('href')}"]`).click();
    await page.waitForURL(folder() + wanted.path);
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('Escape closes the search and gives the focus back', { skip }, async () => {
  const { page, complaints, close } = await openWatched(browser, site.url);
  await page.goto(`${site.url}index.html`);
  await page.locator('[data-do="search"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.type('a');
  await page.keyboard.press('Escape');
  if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape');
  assert.equal(await page.locator('dialog[open]').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.do), 'search');
  assert.deepEqual(complaints, []);
  await close();
});

test('a search fits the smallest window', { skip }, async () => {
  const { page, close } = await openWatched(browser, site.url, { viewport: { width: 320, height: 568 } });
  await page.goto(`${site.url}index.html`);
  await page.locator('[data-do="search"]').click();
  await page.waitForSelector('dialog[open]');
  await page.locator('dialog input').fill('a');
  await page.locator('dialog .search-results a').first().waitFor();
  const [left, right] = await page.$eval('dialog', (e) => [e.getBoundingClientRect().left, e.getBoundingClientRect().right]);
  assert.ok(left >= 0 && right <= 320, `${left} to ${right}`);
  assert.ok(await page.$eval('dialog', (e) => e.scrollWidth <= e.clientWidth));
  await close();
});
