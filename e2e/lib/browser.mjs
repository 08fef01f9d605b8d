// @ts-check
// Debian's Chromium, and what we want to know of a page that it opened.

import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

/** Where Debian puts its Chromium without windows, which asks of a machine a third less. */
const windowless = '/usr/bin/chromium-headless-shell';

/** Where a whole Chromium may be. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Keeps Chromium from calling home: the tests have no network, and want none. */
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** The widths a page is looked at: a phone and a desktop. */
export const widths = /** @type {const} */ ({ 390: { width: 390, height: 844 }, 1280: { width: 1280, height: 800 } });

/** Right-to-left languages of the interface. */
export const rightToLeft = new Set(['ar']);

/**
 * @typedef {{ lang: string, width: 390 | 1280, scheme?: 'light' | 'dark', scripts?: boolean, state?: any }} Look
 * @typedef {{ strangers: string[], complaints: string[] }} Notes
 */

/** Past two processes that draw, none is kept in reserve: a test opens more windows than a reader does. */
const thrifty = '--renderer-process-limit=2';

/**
 * Debian's Chromium: without windows where there is one, or whole, as people use it.
 * @param {{ whole?: boolean }} [options]
 */
export function launch({ whole = false } = {}) {
  const fit = whole ? places : [windowless, ...places];
  const executablePath = process.env.CHROMIUM || fit.find((place) => existsSync(place));
  if (!executablePath) throw new Error(`Chromium is missing: scripts/needs.sh ${whole ? 'bench' : 'test'} installs it`);
  return chromium.launch({ executablePath, headless: true, args: whole ? quiet : [...quiet, thrifty] });
}

/**
 * Playwright waits for ever for a browser that opens no window, or never says that it closed one. Tests do not.
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function soon(work) {
  const late = Symbol();
  const done = await Promise.race([work, pause(30_000, late, { ref: false })]);
  if (done === late) throw new Error('Chromium does not answer');
  return /** @type {T} */ (done);
}

/**
 * A reader: an empty cache, a language, a screen, and cookies when they come from a sign-in.
 * @param {import('playwright-core').Browser} browser
 * @param {Look} look
 */
export async function reader(browser, { lang, width, scheme = 'light', scripts = true, state }) {
  const context = await soon(browser.newContext({
    viewport: widths[width],
    deviceScaleFactor: 1,
    hasTouch: width === 390,
    locale: lang,
    timezoneId: 'Africa/Casablanca',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    javaScriptEnabled: scripts,
    storageState: state,
  }));
  context.setDefaultTimeout(15_000);
  const [open, close] = [context.newPage.bind(context), context.close.bind(context)];
  context.newPage = () => soon(open());
  // What the test was about is decided by then, and the browser ends with its file.
  context.close = (options) => soon(close(options)).catch((error) => console.error(`a window stays open: ${error.message}`));
  return context;
}

/** Writes down all that a page asks for and complains of. Call it before the page opens anything. */
export function listen(page, origin) {
  /** @type {Notes} */
  const notes = { strangers: [], complaints: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) notes.complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => notes.complaints.push(`script: ${error.message}`));
  // A stream without end breaks off as its page is left.
  page.on('requestfailed', (request) => request.resourceType() !== 'eventsource' && notes.complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) notes.strangers.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) notes.complaints.push(`${response.status()}: ${response.url()}`);
  });
  return notes;
}

/**
 * What the page that a tab shows weighs, compressed, in bytes, with all that it asked for: as for whoever never saw anything of
 * it, even where the tab had some of it already.
 * @param {import('playwright-core').Page} page
 */
export function weigh(page) {
  return page.evaluate(() => {
    const bytes = { html: 0, css: 0, js: 0, font: 0, image: 0, other: 0 };
    const endings = { css: 'css', js: 'js', woff2: 'font', png: 'image', svg: 'image', jpg: 'image' };
    for (const entry of performance.getEntriesByType('resource')) {
      const ending = new URL(entry.name).pathname.split('.').at(-1) ?? '';
      bytes[endings[ending] ?? 'other'] += entry.encodedBodySize;
    }
    for (const entry of performance.getEntriesByType('navigation')) bytes.html += entry.encodedBodySize;
    return bytes;
  });
}

/** Elements that stick out of the screen, in words; none when the page fits. */
export function overflow(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > wide + 1 || box.left < -1);
    });
    const names = out.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`${document.documentElement.scrollWidth} px in ${wide}: ${names.join(', ')}`];
  });
}

/**
 * Buttons and fields too small for a thumb, in words. A link inside a text may be as small as its
 * text, and a box is as large as its label.
 */
export function cramped(page, least = 44) {
  return page.evaluate((least) => {
    const all = document.querySelectorAll('button, select, textarea, summary, input:not([type=hidden], [type=checkbox], [type=radio])');
    const small = [...all].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.height > 1 && box.width > 1 && Math.min(box.height, box.width) < least - 0.5;
    });
    return small.slice(0, 5).map((one) => {
      const box = one.getBoundingClientRect();
      const name = one.getAttribute('name') ?? one.textContent?.trim().slice(0, 30);
      return `${one.tagName.toLowerCase()} ${name}: ${Math.round(box.width)} × ${Math.round(box.height)} px`;
    });
  }, least);
}

/** Whether the first thing a keyboard reaches is the way past the menu, to a place that exists. */
export async function skips(page) {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const link = document.activeElement;
    const target = link?.tagName === 'A' ? link.getAttribute('href') : null;
    return Boolean(target?.startsWith('#') && document.getElementById(target.slice(1)));
  });
}

/** Signs in by the page that everyone uses. The page is then wherever the program sends it. */
export async function signIn(page, server, account, lang = 'fr') {
  await page.goto(`${server.url}/${lang}/sign-in`, { waitUntil: 'load' });
  const form = page.locator('form:has(input[type="password"])');
  await form.locator('[name="email"]').fill(account.email);
  await form.locator('[name="password"]').fill(account.password);
  await submit(page, form);
  if (new URL(page.url()).pathname.endsWith('/sign-in')) {
    throw new Error(`${account.role} could not sign in: ${await page.locator('main').innerText()}`);
  }
}

/** The cookies of someone signed in, to open as many readers with as one likes. */
export async function signedIn(browser, server, role, lang = 'fr') {
  const account = server.accounts.find((one) => one.role === role);
  if (!account) throw new Error(`the demonstration has no ${role}`);
  const context = await reader(browser, { lang, width: 1280 });
  await signIn(await context.newPage(), server, account, lang);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Presses a form's button, and waits for the page that answers. */
export async function submit(page, form, button = 'button[type="submit"], button:not([type]), input[type="submit"]') {
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.frame() === page.mainFrame()
    && ![301, 302, 303, 307, 308].includes(response.status()));
  await form.locator(button).first().click();
  const response = await answered;
  await page.waitForLoadState('load');
  return response;
}
