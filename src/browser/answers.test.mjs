// Each answer box takes its own model answer, in every spelling a student may use for it, and refuses a wrong one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answer, launch, openWatched } from './chromium.mjs';
import { pagesWith, serve } from './site.mjs';

let browser;
let site;
const withBoxes = await pagesWith('class="answer-input');

before(async () => {
  browser = await launch();
  site = await serve('/a/');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Spellings of one model answer that must all be right: as shown, with a comma, with a real minus, as a fraction. */
function spellings({ shown, value, text, grid, choices }) {
  if (choices.length > 0) return [shown];
  if (text !== undefined) return [shown, `  ${shown.toUpperCase()} `];
  const all = [shown, shown.replace('-', '\u2212'), ` ${shown} `];
  if (!grid && /^[-\u2212+]?\d+\.\d+%?$/.test(shown)) all.push(shown.replace('.', ','));
  if (value !== undefined) all.push(value);
  return [...new Set(all)];
}

/** The boxes of a page, by group: id and the model answers in order. */
function groupsOf(page) {
  return page.$$eval('.answer', (groups) =>
    groups.map((group) => ({
      id: group.id,
      boxes: [...group.querySelectorAll('.answer-input')].map((box) => ({
        ...box.dataset,
        grid: !!box.closest('.answer-grid'),
        choices: [...box.querySelectorAll('option, input')].map((choice) => choice.value),
      })),
    })),
  );
}

async function judged(page, id, typed) {
  const boxes = page.locator(`#${id} .answer-input`);
  for (const [i, text] of typed.entries()) await answer(boxes.nth(i), text);
  await page.locator(`#${id} button`).click();
  return page.locator(`#${id} [role=status]`).getAttribute('data-state');
}

if (withBoxes.length === 0) test('answer boxes', (t) => t.skip('no page asks for an answer'));

for (const path of withBoxes) {
  test(`${path}: every box takes its model answer and refuses a wrong one`, async () => {
    const { page, complaints, close } = await openWatched(browser, site.url);
    await page.goto(site.url + path);
    const mistaken = [];
    for (const { id, boxes } of await groupsOf(page)) {
      for (const box of boxes) assert.ok(box.shown, `${id} has no model answer`);
      const rounds = Math.max(...boxes.map((box) => spellings(box).length));
      for (let round = 0; round < rounds; round++) {
        const typed = boxes.map((box) => spellings(box)[round] ?? box.shown);
        const state = await judged(page, id, typed);
        if (state !== 'right') mistaken.push(`${id}: ${typed.join('; ')} is ${state}`);
      }
      const last = boxes.at(-1);
      const wrongs = last.choices.length > 0 ? last.choices.filter((choice) => choice && choice !== last.shown) : ['987654', 'xyz'];
      for (const wrong of wrongs) {
        const state = await judged(page, id, boxes.map((box, i) => (i === boxes.length - 1 ? wrong : box.shown)));
        if (!['wrong', 'unreadable', 'mistake'].includes(state)) mistaken.push(`${id}: ${wrong} is ${state}`);
      }
    }
    assert.deepEqual(mistaken, []);
    assert.deepEqual(complaints, []);
    await close();
  });
}

const withMistakes = await pagesWith('class="mistake"');

for (const path of withMistakes) {
  test(`${path}: a known mistake is met with its hint, and with no other`, async () => {
    const { page, complaints, close } = await openWatched(browser, site.url);
    await page.goto(site.url + path);
    const known = await page.$$eval('.mistake', (hints) =>
      hints.map((hint) => ({
        id: hint.id,
        box: hint.dataset.for,
        values: [...hint.querySelectorAll(':scope > data')].map((cell) => cell.dataset.value ?? cell.dataset.text),
      })),
    );
    assert.equal(await page.locator('.mistake:visible').count(), 0);
    for (const { id, box, values } of known) {
      assert.equal(await judged(page, box, values), 'mistake', `${id}: ${values.join('; ')}`);
      assert.deepEqual(await page.$$eval('.mistake:not([hidden])', (hints) => hints.map((hint) => hint.id)), [id]);
      await answer(page.locator(`#${box} .answer-input`).first(), '987654');
      assert.equal(await page.locator('.mistake:visible').count(), 0, 'the hint goes with the answer');
    }
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('a vector typed into the first cell spreads over the others', async (t) => {
  for (const path of withBoxes) {
    const { page, close } = await openWatched(browser, site.url);
    await page.goto(site.url + path);
    const group = (await groupsOf(page)).find(({ boxes }) => boxes.length > 1 && boxes[0].value !== undefined);
    if (group) {
      await page.locator(`#${group.id} .answer-input`).first().fill(`[${group.boxes.map((box) => box.shown).join('; ')}]`);
      await page.keyboard.press('Enter');
      assert.equal(await page.locator(`#${group.id} [role=status]`).getAttribute('data-state'), 'right');
      await close();
      return;
    }
    await close();
  }
  t.skip('no page asks for a vector');
});

test('what was typed is still there after coming back, and only there', async (t) => {
  if (withBoxes.length === 0) return t.skip('no page asks for an answer');
  const { page, complaints, close } = await openWatched(browser, site.url);
  await page.goto(site.url + withBoxes[0]);
  const [first] = await groupsOf(page);
  await judged(page, first.id, first.boxes.map((box) => box.shown));
  await page.reload();
  const kept = await page.$$eval(`#${first.id} .answer-input`, (boxes) => boxes.map((box) => box.value));
  assert.deepEqual(kept, first.boxes.map((box) => box.shown));
  assert.equal(await page.locator(`#${first.id} [role=status]`).getAttribute('data-state'), 'right');
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(complaints, []);
  await close();
});
