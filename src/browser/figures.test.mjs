// Figures: sequences move by mouse, keys and hand; without the script all pictures are there; nothing is wider than its place,
// and every line that means something can be seen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openWatched, settled, unfold } from './chromium.mjs';
import { pagesWith, serve } from './site.mjs';

let browser;
let site;
const drawn = await pagesWith('class="drawing');
const sequences = await pagesWith('class="drawing frames"');

before(async () => {
  browser = await launch();
  site = await serve('/');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(path, options = {}) {
  const opened = await openWatched(browser, site.url, options);
  await opened.page.goto(site.url + path);
  if (options.javaScriptEnabled !== false) {
    await unfold(opened.page);
    await settled(opened.page);
  }
  return opened;
}

/** The picture that stands where the strip begins. */
function shown(frames) {
  return frames.evaluate((figure) => {
    const strip = figure.querySelector('.strip').getBoundingClientRect();
    return [...figure.querySelectorAll('li')].findIndex((frame) => Math.abs(frame.getBoundingClientRect().left - strip.left) < 2);
  });
}

test('the site has figures and sequences', () => {
  assert.ok(drawn.length >= 5, drawn.join());
  assert.ok(sequences.length >= 2, sequences.join());
});

for (const path of drawn) {
  for (const width of [320, 390, 1280]) {
    test(`${path} keeps its figures inside the page at ${width} px`, async () => {
      const { page, complaints, close } = await open(path, { viewport: { width, height: 900 } });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${wider} px too wide`);
      const cut = await page.$$eval('.drawing svg:not(svg svg)', (figures) =>
        figures.flatMap((svg) => {
          const box = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')]
            .filter((text) => {
              const at = text.getBoundingClientRect();
              return at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 1 || at.bottom > box.bottom + 1;
            })
            .map((text) => `${svg.querySelector('title').textContent}: ${text.textContent}`);
        }),
      );
      assert.deepEqual(cut, [], 'text beyond the edge of its figure');
      const tiny = await page.$$eval('.drawing svg:not(svg svg)', (figures) =>
        figures.flatMap((svg) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return [...svg.querySelectorAll('text')]
            .map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)
            .filter((size) => size < 9.5)
            .map((size) => `${svg.querySelector('title').textContent}: ${size.toFixed(1)} px`);
        }),
      );
      assert.deepEqual(tiny, []);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  for (const colorScheme of ['light', 'dark']) {
    test(`${path} draws lines that can be seen in ${colorScheme}`, async () => {
      const { page, close } = await open(path, { colorScheme });
      const faint = await page.evaluate(() => {
        const ink = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const channels = (color) => {
          ink.fillStyle = color;
          ink.fillRect(0, 0, 1, 1);
          return [...ink.getImageData(0, 0, 1, 1).data].slice(0, 3);
        };
        const light = (color) => {
          const [r, g, b] = channels(color).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const paper = light(getComputedStyle(document.body).backgroundColor);
        const contrast = (color) => (Math.max(light(color), paper) + 0.05) / (Math.min(light(color), paper) + 0.05);
        const lines = '.f-line, .f-axis, .f-bar, .f-cells, .f-window, .f-edge, .f-unit, .f-point, .f-end, .f-padding';
        return [...document.querySelectorAll(lines)]
          .map((line) => ({ kind: line.getAttribute('class'), contrast: contrast(getComputedStyle(line).stroke) }))
          .filter((line) => line.contrast < 3)
          .map((line) => `${line.kind}: ${line.contrast.toFixed(2)}`);
      });
      assert.deepEqual([...new Set(faint)], []);
      await close();
    });
  }
}

for (const path of sequences) {
  test(`${path} moves through its sequence by keys`, async () => {
    const { page, complaints, close } = await open(path, { reducedMotion: 'reduce', viewport: { width: 390, height: 900 } });
    const frames = page.locator('.frames').first();
    const count = await frames.locator('li').count();
    const slider = frames.locator('input[type="range"]');
    const state = frames.locator('[role="status"]');
    assert.equal(await shown(frames), 0);
    const first = await state.textContent();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((said) => document.querySelector('.frames [role="status"]').textContent !== said, first);
    assert.equal(await shown(frames), 1);
    assert.match(await slider.getAttribute('aria-valuetext'), new RegExp(`2 .*${count}`));
    assert.equal(await slider.getAttribute('aria-valuetext'), await state.textContent());
    await page.keyboard.press('End');
    assert.equal(await shown(frames), count - 1);
    assert.ok(await frames.locator('.stepper button').last().isDisabled());
    await frames.locator('.stepper button').first().click();
    assert.equal(await shown(frames), count - 2);
    assert.equal(await slider.inputValue(), String(count - 1));
    assert.deepEqual(complaints, []);
    await close();
  });

  test(`${path} follows a finger on the strip`, async () => {
    const { page, close } = await open(path, { reducedMotion: 'reduce' });
    const frames = page.locator('.frames').first();
    await frames.locator('.strip').evaluate((strip) => strip.scrollTo(strip.clientWidth + 20, 0));
    await page.waitForFunction(() => document.querySelector('.frames input').value === '2');
    assert.match(await frames.locator('[role="status"]').textContent(), /2/);
    await close();
  });

  test(`${path} has all pictures without JavaScript, and room where the slider would be`, async () => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    const plain = page.locator('.frames').first();
    await page.locator('details.solution').evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
    assert.equal(await plain.locator('input, button').count(), 0);
    assert.ok(await plain.locator('.frame-label').first().isVisible());
    const strip = await plain.locator('.strip').evaluate((element) => ({ all: element.scrollWidth, seen: element.clientWidth, tab: element.tabIndex }));
    assert.ok(strip.all > strip.seen, 'the strip scrolls');
    assert.equal(strip.tab, 0);
    assert.ok((await plain.locator('.stepper').boundingBox()).height >= 40);
    await close();
  });

  test(`${path} prints every picture of its sequence`, async () => {
    const { page, close } = await open(path, { viewport: { width: 660, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.locator('.frames').first().locator('li').evaluateAll((frames) =>
      frames.filter((frame) => {
        const box = frame.getBoundingClientRect();
        return box.width < 100 || box.right > innerWidth + 1 || getComputedStyle(frame.querySelector('.frame-label')).visibility !== 'visible';
      }).length,
    );
    assert.equal(hidden, 0);
    assert.ok(!(await page.locator('.stepper').first().isVisible()));
    await close();
  });
}

test('every figure has a name and says what is seen', async () => {
  for (const path of drawn) {
    const { page, close } = await open(path);
    const silent = await page.$$eval('.drawing svg:not(svg svg)', (figures) =>
      figures.filter((svg) => svg.getAttribute('role') !== 'img' || !svg.querySelector(':scope > title')?.textContent || (svg.querySelector(':scope > desc')?.textContent ?? '').length < 15).length,
    );
    assert.equal(silent, 0, path);
    await close();
  }
});
