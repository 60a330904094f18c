// A list shows how far the reader came; that can be taken along, brought back and erased.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { answer, launch, openWatched } from './chromium.mjs';
import { pagesWith, serve } from './site.mjs';

let browser;
let site;
const lists = await pagesWith('data-progress-tools', 'data-boxes="');

before(async () => {
  browser = await launch();
  site = await serve('/a/');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Solves the first exercise of a list that has boxes; answers its entry on the list and the page to go on with. */
async function solved(list) {
  const watched = await openWatched(browser, site.url);
  const { page } = watched;
  await page.goto(site.url + list);
  assert.equal(await page.locator('[data-progress-tools]').isVisible(), false, 'nothing kept, nothing to erase');
  const key = await page.$$eval('.entry[data-boxes]', (all) => all.find((e) => Number(e.dataset.boxes) > 0).dataset.exercise);
  const entry = page.locator(`.entry[data-exercise="${key}"]`);
  await entry.locator('a').first().click();
  await page.waitForSelector('.answer button', { state: 'attached' });
  for (const box of await page.locator('.answer-input').all()) await answer(box, await box.getAttribute('data-shown'));
  for (const button of await page.locator('.answer button').all()) await button.click();
  await page.goto(site.url + list);
  return { ...watched, entry };
}

if (lists.length === 0) test('progress', (t) => t.skip('no list shows progress'));

for (const list of lists.slice(0, 1)) {
  test(`${list} shows, exports, erases and takes back what was solved`, async () => {
    const { page, complaints, close, entry } = await solved(list);
    const said = entry.locator('[data-progress]');
    const done = await said.textContent();
    assert.notEqual(done.trim(), '');
    assert.ok((await entry.getAttribute('class')).split(' ').includes('done'));

    const download = page.waitForEvent('download');
    await page.locator('[data-do="export"]').click();
    const file = await (await download).path();
    assert.equal(JSON.parse(await readFile(file, 'utf8')).confere, 1);

    page.once('dialog', (dialog) => dialog.dismiss());
    await page.locator('[data-do="erase"]').click();
    assert.equal(await said.textContent(), done, 'erased although the reader said no');
    page.once('dialog', (dialog) => dialog.accept());
    await page.locator('[data-do="erase"]').click();
    assert.equal(await said.textContent(), '');
    assert.equal(await page.evaluate(() => localStorage.getItem('confere.progress')), null);

    const chooser = page.waitForEvent('filechooser');
    await page.locator('[data-do="import"]').click();
    await (await chooser).setFiles(file);
    await page.waitForFunction((text) => [...document.querySelectorAll('[data-progress]')].some((e) => e.textContent === text), done, { timeout: 5000 });
    assert.deepEqual(complaints, []);
    await close();
  });

  test(`${list} survives nonsense in the store`, async () => {
    const { page, complaints, close } = await openWatched(browser, site.url);
    await page.goto(site.url + list);
    for (const nonsense of ['', '{', '[]', '7', '{"relu/01-spam": null}', '{"relu/01-spam": 3}']) {
      await page.evaluate((text) => localStorage.setItem('confere.progress', text), nonsense);
      await page.reload();
    }
    assert.deepEqual(complaints, []);
    await close();
  });
}
