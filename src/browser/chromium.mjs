// A Chromium that talks to nobody but the pages it is told to open.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser to use: CONFERE_CHROMIUM, or the first known one on the PATH. */
function executable() {
  if (process.env.CONFERE_CHROMIUM) return process.env.CONFERE_CHROMIUM;
  for (const name of names) {
    try {
      return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // not this one
    }
  }
  throw new Error(`no Chromium found: install one of ${names.join(', ')}, or name it in CONFERE_CHROMIUM`);
}

/** Starts the browser, headless, with a fresh profile that goes when it is closed. */
export function launch() {
  return chromium.launch({
    executablePath: executable(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * Opens a page that keeps a list of what must not happen: messages of kind error or warning on the console, errors that
 * nobody caught, requests that fail, and requests to anything but `origin` (which are refused as well).
 */
export async function openWatched(browser, origin, options = {}) {
  const context = await browser.newContext(options);
  const complaints = [];
  await context.route(
    (url) => !url.href.startsWith(origin) && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      complaints.push(`left the site: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    complaints.push(`not loaded: ${request.url()} (${request.failure()?.errorText})`);
  });
  return { page, complaints, close: () => context.close() };
}

/** Opens everything that folds, as a teacher would who wants to see it all. */
export function unfold(page) {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Waits until fonts are there and two frames were painted, so that what is measured is what is seen. */
export function settled(page) {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}

/** Types into a box, or chooses where there is a choice. */
export async function answer(box, text) {
  const kind = await box.evaluate((element) => element.localName);
  if (kind === 'select') await box.selectOption(text);
  else if (kind === 'span') await box.locator(`input[value=${JSON.stringify(text)}]`).check();
  else await box.fill(text);
}
