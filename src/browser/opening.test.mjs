// Every page opens without a complaint, asks nothing of anybody else, and never scrolls sideways: at any path of a host
// and from a disk, at four widths, in light and dark, folded and unfolded.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, openWatched, settled, unfold } from './chromium.mjs';
import { lost, pages, serve, siteFolder } from './site.mjs';

const widths = [320, 390, 1280, 2560];
const schemes = ['light', 'dark'];

let browser;
let root;
let nested;

before(async () => {
  browser = await launch();
  root = await serve('/');
  nested = await serve('/turma/lista/');
});

after(async () => {
  await browser?.close();
  await root?.close();
  await nested?.close();
});

/** What sticks out on the right of a page that is wider than its window: the innermost guilty elements. */
function sticksOut() {
  const wide = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= wide) return [];
  const guilty = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > wide + 0.5);
  const innermost = guilty.filter((e) => !guilty.some((other) => other !== e && e.contains(other)));
  const name = (e) => `${e.localName}.${[...e.classList].join('.')} to ${Math.round(e.getBoundingClientRect().right)}`;
  return [`page is ${document.scrollingElement.scrollWidth} wide`, ...innermost.slice(0, 5).map(name)];
}

async function overflow(page) {
  const found = [];
  for (const colorScheme of schemes) {
    for (const width of widths) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      const out = await page.evaluate(sticksOut);
      if (out.length) found.push(`${width} ${colorScheme}: ${out.join(', ')}`);
    }
  }
  return found;
}

for (const path of await pages()) {
  test(`${path} opens in silence and keeps to its width`, async () => {
    const { page, complaints, close } = await openWatched(browser, root.url);
    await page.goto(root.url + path, { waitUntil: 'load' });
    assert.notEqual((await page.title()).trim(), '');
    assert.deepEqual(await overflow(page), [], 'folded');
    await unfold(page);
    assert.deepEqual(await overflow(page), [], 'unfolded');
    assert.deepEqual(complaints, []);
    await close();
  });

  const onlyAtTheRoot = path === lost && 'shown at any address, so its links begin at the root of the host';

  test(`${path} opens in silence below a base path`, { skip: onlyAtTheRoot }, async () => {
    const { page, complaints, close } = await openWatched(browser, nested.url);
    await page.goto(nested.url + path, { waitUntil: 'load' });
    await unfold(page);
    await settled(page);
    assert.deepEqual(complaints, []);
    await assertDressed(page);
    await close();
  });

  test(`${path} opens in silence from a disk`, { skip: onlyAtTheRoot }, async () => {
    const folder = `${pathToFileURL(siteFolder).href}/`;
    const { page, complaints, close } = await openWatched(browser, folder);
    await page.goto(folder + path, { waitUntil: 'load' });
    await unfold(page);
    await settled(page);
    assert.deepEqual(complaints, []);
    await assertDressed(page);
    await close();
  });
}

/** The theme and the script of the page have arrived: a page without them opens just as silently. */
async function assertDressed(page) {
  const found = await page.evaluate(() => ({
    styled: getComputedStyle(document.body).marginTop === '0px',
    script: typeof Confere === 'object' && typeof Confere.progress === 'object',
  }));
  assert.deepEqual(found, { styled: true, script: true });
}

test('an address that does not exist shows a whole page, however deep it is', async (t) => {
  const url = `${root.url}no/such/page.html`;
  const source = await fetch(url).then((answer) => answer.text());
  if (!source.includes('data-root="/"')) return t.skip('this site is built for a host and path of its own');
  const { page, complaints, close } = await openWatched(browser, root.url);
  await page.goto(url);
  await assertDressed(page);
  assert.deepEqual(complaints.filter((complaint) => complaint !== `404: ${url}` && !/status of 404/.test(complaint)), []);
  await page.locator('main a').first().click();
  await page.waitForURL(`${root.url}index.html`);
  await close();
});
