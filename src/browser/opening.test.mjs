// Every page opens without a complaint and asks nothing of anybody else, at any path of a host.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openWatched } from './chromium.mjs';
import { pages, serve } from './site.mjs';

let browser;
let site;

before(async () => {
  browser = await launch();
  site = await serve('/turma/lista/');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

for (const path of await pages()) {
  test(`${path} opens in silence`, async () => {
    const { page, complaints, close } = await openWatched(browser, site.url);
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    assert.deepEqual(complaints, []);
    assert.notEqual((await page.title()).trim(), '');
    await close();
  });
}
