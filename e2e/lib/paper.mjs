// @ts-check
// Pages on paper: what is read stays, what is pressed goes, and black stands on white.

import assert from 'node:assert/strict';

/** The pages that people print, by their names in the list of pages. */
export const printed = ['agreement', 'member', 'register', 'session-open', 'session-file', 'convocation', 'motion', 'amendment', 'vote-declared', 'vote-elected', 'decision', 'minutes-secretary', 'organ'];

/**
 * Prints the page that a tab shows in dark colours.
 * @param {import('playwright-core').Page} tab
 */
export async function onPaper(tab) {
  assert.ok(await tab.locator('.site-head nav').first().isVisible(), 'on a screen the menu is there');
  await tab.emulateMedia({ media: 'print' });
  const seen = tab.locator('.site-head nav, .site-foot nav, .trail, .tabs, .pager, form.filter, .acts, .button, .skip').filter({ visible: true });
  assert.equal(await seen.count(), 0, 'what is pressed stays on the screen');
  assert.ok(await tab.locator('h1').isVisible());
  assert.deepEqual(await colours(tab), { paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
  assert.deepEqual(await bare(tab), [], 'an address that nobody can press is written out');
  assert.ok((await tab.pdf({ format: 'A4' })).length > 1000, 'it can be printed');
}

/** What the page is printed with. */
function colours(tab) {
  return tab.evaluate(() => {
    const [page, text] = [getComputedStyle(document.body), getComputedStyle(document.querySelector('main h1') ?? document.body)];
    return { paper: page.backgroundColor, ink: text.color };
  });
}

/** Links to elsewhere whose address is not said after them. */
function bare(tab) {
  return tab.evaluate(() => [...document.querySelectorAll('main p a[href^="http"], main li a[href^="http"], main dd a[href^="http"]')]
    .filter((link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? ''))
    .map((link) => link.outerHTML));
}
