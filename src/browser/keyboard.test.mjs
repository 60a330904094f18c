// A reader with nothing but a keyboard goes through an exercise: skip link, answer, hint, solution, mark, next page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openWatched } from './chromium.mjs';
import { pagesWith, serve } from './site.mjs';

let browser;
let site;
const exercises = await pagesWith('class="answer-input', 'class="mark"', 'rel="next"', '<details class="solution"');

before(async () => {
  browser = await launch();
  site = await serve('/a/');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Presses Tab until the focus is on something that matches; fails where a reader would give up. */
async function tabTo(page, selector, most = 400) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate((wanted) => !!document.activeElement?.matches(wanted), selector);
    if (there) return;
  }
  assert.fail(`${selector} is not reached with ${most} tabs`);
}

const atFocus = (page, look) => page.evaluate(`(${look})(document.activeElement)`);

if (exercises.length === 0) test('keyboard', (t) => t.skip('no exercise has a box, a mark, a solution and a next page'));

for (const path of exercises.slice(0, 2)) {
  test(`${path} is worked through with the keyboard alone`, async () => {
    const { page, complaints, close } = await openWatched(browser, site.url);
    await page.goto(site.url + path);

    await page.keyboard.press('Tab');
    assert.equal(await atFocus(page, '(e) => e.className'), 'skip');
    assert.ok(await atFocus(page, '(e) => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.left >= 0; }'), 'skip link is seen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await atFocus(page, '(e) => !!e.closest("main")'), 'after the skip link comes the content');

    await tabTo(page, '.answer-input');
    const group = await atFocus(page, '(e) => e.closest(".answer").id');
    const models = await page.$$eval(`#${group} .answer-input`, (boxes) => boxes.map((box) => box.dataset.shown));
    for (const [i, model] of models.entries()) {
      if (i > 0) await page.keyboard.press('Tab');
      assert.ok(await page.evaluate(([id, n]) => document.querySelectorAll(`#${id} .answer-input`)[n] === document.activeElement, [group, i]));
      await page.keyboard.type(model);
    }
    await page.keyboard.press('Enter');
    const status = page.locator(`#${group} [role=status]`);
    assert.equal(await status.getAttribute('data-state'), 'right');
    assert.notEqual((await status.textContent()).trim(), '');

    for (const fold of ['.hint', '.solution']) {
      if ((await page.locator(fold).count()) === 0) continue;
      await tabTo(page, `${fold} > summary`);
      await page.keyboard.press('Enter');
      assert.ok(await atFocus(page, '(e) => e.parentElement.open'), `${fold} opens`);
      await page.keyboard.press('Space');
      assert.ok(await atFocus(page, '(e) => !e.parentElement.open'), `${fold} closes`);
      await page.keyboard.press('Enter');
    }

    await page.keyboard.press('Shift+Tab');
    await tabTo(page, '.solution > summary');
    for (;;) {
      await page.keyboard.press('Tab');
      if (await atFocus(page, '(e) => e.matches("button.mark")')) break;
      if (await atFocus(page, '(e) => e.localName === "summary" && !e.parentElement.open')) await page.keyboard.press('Enter');
      assert.ok(await atFocus(page, '(e) => !!e.closest("main")'), 'left the page before a mark came');
    }
    const proof = page.locator(`#${await atFocus(page, '(e) => e.getAttribute("popovertarget")')}`);
    await page.keyboard.press('Enter');
    assert.ok(await proof.isVisible());
    assert.notEqual((await proof.innerText()).trim(), '');
    await page.keyboard.press('Escape');
    assert.equal(await proof.isVisible(), false);
    assert.ok(await atFocus(page, '(e) => e.matches("button.mark")'), 'the focus stays at the mark');

    await tabTo(page, 'a[rel="next"]');
    const next = await atFocus(page, '(e) => e.href');
    await Promise.all([page.waitForURL(next), page.keyboard.press('Enter')]);
    assert.deepEqual(complaints, []);
    await close();
  });

  test(`${path} shows where the focus is`, async () => {
    const { page, close } = await openWatched(browser, site.url);
    await page.goto(site.url + path);
    const unseen = [];
    const first = await page.evaluate(() => document.body.className);
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const e = document.activeElement;
        if (!e || e === document.body) return 'end';
        const outlined = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const seen = outlined(getComputedStyle(e)) || outlined(getComputedStyle(e, '::after'));
        const r = e.getBoundingClientRect();
        const inside = r.bottom > 0 && r.top < innerHeight;
        return seen && inside ? '' : `${e.localName}.${e.className} ${seen ? 'outside the window' : 'no outline'}`;
      });
      if (found === 'end') break;
      if (found) unseen.push(found);
    }
    assert.ok(first);
    assert.deepEqual(unseen, []);
    await close();
  });
}
