// What a reader chose, here or in the system, is respected: appearance, motion, colours, the size of text.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openWatched, settled, unfold } from './chromium.mjs';
import { pages, pagesWith, serve } from './site.mjs';

let browser;
let site;
const all = await pages();
const [exercise] = await pagesWith('class="answer-input', 'class="mark"', '<details class="solution"');
const sample = exercise ?? all[0];

before(async () => {
  browser = await launch();
  site = await serve('/a/');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the switch of appearance wins over the system and is kept', async () => {
  const { page, complaints, close } = await openWatched(browser, site.url, { colorScheme: 'light' });
  await page.goto(site.url + sample);
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper(page);
  assert.notEqual(light, dark);

  const theme = page.locator('[data-do="theme"]');
  const names = new Set([await theme.innerText()]);
  await theme.click();
  names.add(await theme.innerText());
  assert.equal(await paper(page), light, 'light is chosen on a dark system');
  await page.reload();
  assert.equal(await paper(page), light, 'and still is after coming back');
  await page.goto(`${site.url}index.html`);
  assert.equal(await paper(page), light, 'on every page');

  await theme.click();
  names.add(await theme.innerText());
  await page.emulateMedia({ colorScheme: 'light' });
  await page.reload();
  assert.equal(await paper(page), dark, 'dark is chosen on a light system');

  await theme.click();
  await page.reload();
  assert.equal(await paper(page), light, 'as the system again');
  assert.equal(names.size, 3, 'the switch says which of three is on');
  assert.deepEqual(complaints, []);
  await close();
});

test('a store that refuses does not break the page', async () => {
  const { page, complaints, close } = await openWatched(browser, site.url);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(site.url + sample);
  await page.locator('[data-do="theme"]').click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');
  assert.deepEqual(complaints, []);
  await close();
});

test('nothing moves for who asked for stillness', async () => {
  const { page, close } = await openWatched(browser, site.url, { reducedMotion: 'reduce' });
  for (const path of all) {
    await page.goto(site.url + path);
    await unfold(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((e) =>
        [null, '::before', '::after']
          .map((pseudo) => getComputedStyle(e, pseudo))
          .filter((s) => parseFloat(s.transitionDuration) > 0.01 || (s.animationName !== 'none' && parseFloat(s.animationDuration) > 0.01))
          .map(() => `${e.localName}.${e.className}`),
      ),
    );
    assert.deepEqual([...new Set(moving)], [], path);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
  }
  await close();
});

test('with forced colours the signs are still there', async () => {
  const { page, complaints, close } = await openWatched(browser, site.url, { forcedColors: 'active' });
  await page.goto(site.url + sample);
  assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
  await unfold(page);
  const invisible = await page.evaluate(() => {
    const back = getComputedStyle(document.body).backgroundColor;
    const drawn = [['.mark', '::before'], ['.tick', null], ['summary', '::before'], ['.dot.on', null]];
    return drawn
      .filter(([selector]) => document.querySelector(selector))
      .filter(([selector, pseudo]) => {
        const colour = getComputedStyle(document.querySelector(selector), pseudo).backgroundColor;
        return colour === back || colour === 'rgba(0, 0, 0, 0)';
      })
      .map(([selector]) => selector);
  });
  assert.deepEqual(invisible, []);
  const box = page.locator('.answer-input').first();
  if (await box.count()) {
    assert.notEqual(await box.evaluate((e) => getComputedStyle(e).borderTopStyle), 'none');
  }
  assert.deepEqual(complaints, []);
  await close();
});

for (const path of all) {
  test(`${path} bears text of twice the size and wide spacing`, async () => {
    const { page, close } = await openWatched(browser, site.url, { viewport: { width: 1280, height: 900 } });
    await page.goto(site.url + path);
    await unfold(page);
    // WCAG 1.4.4 and 1.4.12: the page is not wider for it.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'html { font-size: 200% !important } .prose p, .prose li { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    await settled(page);
    const [is, may] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(is <= may, `${is} > ${may}`);
    await close();
  });
}

test('everything opens at once and closes again', async (t) => {
  if (!exercise) return t.skip('no exercise has folds');
  const { page, close } = await openWatched(browser, site.url);
  await page.goto(site.url + exercise);
  const button = page.locator('[data-do="open-all"]');
  const folds = await page.locator('.prose details').count();
  await button.click();
  assert.equal(await page.locator('.prose details[open]').count(), folds);
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  await button.click();
  assert.equal(await page.locator('.prose details[open]').count(), 0);
  await close();
});
