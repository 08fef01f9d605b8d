// @ts-check
// The looks in which a page is examined: four languages, on a phone and on a desktop. The pages that a story meets are opened again in
// each of them where E2E_FULL=1 asks for it, and those of the list by day and by night.

import { attend } from './axe.mjs';
import { listen, reader } from './browser.mjs';
import { examine } from './examine.mjs';
import { languages } from './pages.mjs';

/** @type {import('./browser.mjs').Look[]} */
export const looks = languages.flatMap((lang) => /** @type {const} */ ([390, 1280]).map((width) => ({ lang, width })));

/**
 * What is wrong with the page that a tab shows, in each look but the one in which it is shown, for whoever sees it there: the same address
 * is opened again with the same cookies. Its HTML in each language goes to `markup`.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {import('./browser.mjs').Look} shown
 * @param {(lang: string, html: string) => void} markup
 * @returns {Promise<string[]>}
 */
export async function inEachOtherLook(browser, page, shown, markup) {
  const { origin, pathname, search } = new URL(page.url());
  const state = await page.context().storageState();
  const found = [];
  for (const look of looks.filter((one) => one.lang !== shown.lang || one.width !== shown.width)) {
    const context = await reader(browser, { ...look, state });
    try {
      await attend(context);
      const tab = await context.newPage();
      const notes = listen(tab, origin);
      const url = origin + pathname.replace(/^\/\w+/, `/${look.lang}`) + search;
      const answer = await tab.goto(url, { waitUntil: 'load' });
      const there = answer?.status() === 200 && tab.url() === url;
      const wrong = there && answer ? await examine(tab, look, await answer.allHeaders()) : [`${answer?.status()} at ${tab.url()}`];
      if (there && answer && look.width === 1280) markup(look.lang, await answer.text());
      found.push(...[...wrong, ...notes.complaints, ...notes.strangers].map((what) => `${look.lang}, ${look.width} px: ${what}`));
    } finally {
      await context.close();
    }
  }
  return found;
}
