// What a page costs before it can be read: requests, fonts, what blocks its first picture, and what moves afterwards.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch, openWatched, settled } from './chromium.mjs';
import { lost, pages, serve } from './site.mjs';

/** Cumulative layout shift: what counts as good is 0.1, and only fonts that arrive late may use it up. */
const MOST_MOVED = { withFonts: 0.1, withoutFonts: 0.0005 };

/** The page, two style sheets, five scripts, the icon, and the fonts of its formulas. */
const MOST_REQUESTS = 20;

let browser;
let site;

before(async () => {
  browser = await launch();
  site = await serve();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs in the page: keeps what moves. */
function watchMovement() {
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      if (!shift.hadRecentInput) window.moved.push({ by: shift.value, what: shift.sources.map((source) => source.node?.className ?? '') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function assertStill(shifts, most) {
  const moved = shifts.reduce((sum, { by }) => sum + by, 0);
  assert.ok(moved <= most, `moved by ${moved}: ${JSON.stringify(shifts)}`);
}

for (const path of (await pages()).filter((page) => page !== lost)) {
  test(`${path} asks for little, waits for no script and does not move`, async () => {
    const { page, complaints, close } = await openWatched(browser, site.url, { viewport: { width: 1280, height: 900 } });
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(watchMovement);
    await page.goto(site.url + path);
    await settled(page);
    const found = await page.evaluate(() => ({
      moved: window.moved,
      blocking: performance
        .getEntriesByType('resource')
        .filter((entry) => entry.initiatorType === 'script' && entry.renderBlockingStatus === 'blocking')
        .map((entry) => entry.name),
    }));
    assertStill(found.moved, MOST_MOVED.withFonts);
    assert.deepEqual(found.blocking, []);
    assert.ok(asked.length <= MOST_REQUESTS, `${asked.length} requests: ${asked.join(' ')}`);
    assert.equal(new Set(asked).size, asked.length, 'nothing is asked for twice');
    assert.deepEqual(complaints, []);
    await close();
  });

  test(`${path} does not move when scripts start`, async () => {
    const { page, close } = await openWatched(browser, site.url, { viewport: { width: 1280, height: 900 } });
    await page.route('**/*.woff2', (route) => route.abort());
    await page.addInitScript(watchMovement);
    await page.goto(site.url + path);
    await settled(page);
    assertStill(await page.evaluate(() => window.moved), MOST_MOVED.withoutFonts);
    await close();
  });
}
