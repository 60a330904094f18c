// With JavaScript switched off everything can be read, every answer reached, and nothing offers what it cannot do.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openWatched } from './chromium.mjs';
import { pages, serve } from './site.mjs';

let browser;
let site;

before(async () => {
  browser = await launch();
  site = await serve('/');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Clicks on every closed fold from the outside in, as a reader would. */
async function openByHand(page) {
  for (;;) {
    const closed = page.locator('.prose details:not([open]) > summary, .ledger-page:not([open]) > summary').filter({ visible: true });
    if ((await closed.count()) === 0) return;
    await closed.first().click();
  }
}

for (const path of await pages()) {
  test(`${path} reads without JavaScript`, async () => {
    const { page, complaints, close } = await openWatched(browser, site.url, { javaScriptEnabled: false });
    await page.goto(site.url + path);
    await openByHand(page);
    assert.ok((await page.locator('main').innerText()).trim().length > 20);
    assert.equal(await page.locator('.prose :is(p, li, td, th, h2, h3, .answer-input):not(.proof *, .mistake *)').filter({ visible: false }).count(), 0, 'something stays hidden');
    const boxes = await page.locator('.answer').count();
    const models = await page.locator('.reveal-list > li').filter({ visible: true }).count();
    assert.equal(models, boxes, 'as many model answers as boxes');
    for (const useless of ['[data-do="theme"]', '[data-do="open-all"]', '[data-do="print"]', '[data-do="export"]']) {
      assert.equal(await page.locator(useless).filter({ visible: true }).count(), 0, `${useless} is offered but does nothing`);
    }
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('a mark explains itself without JavaScript', async (t) => {
  for (const path of await pages()) {
    const { page, close } = await openWatched(browser, site.url, { javaScriptEnabled: false });
    await page.goto(site.url + path);
    await openByHand(page);
    const mark = page.locator('button.mark').first();
    if ((await mark.count()) > 0) {
      await mark.click();
      assert.ok(await page.locator(`#${await mark.getAttribute('popovertarget')}`).isVisible());
      await close();
      return;
    }
    await close();
  }
  t.skip('no page has a checked statement');
});
