// axe-core finds nothing against WCAG 2.2 A and AA on any page: light, dark and narrow, with everything unfolded.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { launch, openWatched, settled, unfold } from './chromium.mjs';
import { pages, serve } from './site.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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

async function violations(page) {
  const { violations: found } = await page.evaluate(
    (values) => axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    tags,
  );
  return found.flatMap((rule) =>
    rule.nodes.slice(0, 4).map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`),
  );
}

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
];

for (const path of await pages()) {
  test(`${path} has nothing that axe minds`, async () => {
    const { page, close } = await openWatched(browser, site.url, { reducedMotion: 'reduce' });
    await page.goto(site.url + path);
    await unfold(page);
    await page.evaluate(axe);
    for (const { colorScheme, width } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      assert.deepEqual(await violations(page), [], `${colorScheme}, ${width} px`);
    }
    await close();
  });

  test(`${path} has one heading of the first level and skips no level`, async () => {
    const { page, close } = await openWatched(browser, site.url);
    await page.goto(site.url + path);
    await unfold(page);
    const levels = await page.$$eval('main :is(h1, h2, h3, h4, h5, h6)', (all) => all.map((h) => Number(h.localName[1])));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.forEach((level, i) => assert.ok(i === 0 || level <= levels[i - 1] + 1, `level ${level} after ${levels[i - 1]}`));
    await close();
  });

  test(`${path} gives every formula to a screen reader once`, async () => {
    const { page, close } = await openWatched(browser, site.url);
    await page.goto(site.url + path);
    const lacking = await page.$$eval('.katex', (formulas) =>
      formulas
        .filter((formula) => {
          const seen = formula.querySelector(':scope > .katex-html');
          return formula.querySelectorAll('math').length !== 1 || (seen && seen.getAttribute('aria-hidden') !== 'true');
        })
        .map((formula) => formula.textContent.slice(0, 60)),
    );
    assert.deepEqual(lacking, []);
    await close();
  });
}

test('axe would notice', async () => {
  const { page, close } = await openWatched(browser, site.url);
  await page.goto(`${site.url}index.html`);
  await page.evaluate(() => document.querySelector('main').insertAdjacentHTML('beforeend', '<p style="color:#ccc">faint</p><input>'));
  await page.evaluate(axe);
  const found = (await violations(page)).map((line) => line.split(':')[0]);
  assert.ok(found.includes('color-contrast') && found.includes('label'), found.join());
  await close();
});
