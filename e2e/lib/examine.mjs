// @ts-check
// What is asked of every page, wherever a test meets it: its language, its policy, its fit, and what axe-core finds.

import { findings } from './axe.mjs';
import { cramped, overflow, rightToLeft } from './browser.mjs';

/**
 * What is wrong with the page that a tab shows, one line for each thing; none is what we want.
 * @param {import('playwright-core').Page} tab
 * @param {import('./browser.mjs').Look} look
 * @param {Record<string, string>} headers of the answer
 * @returns {Promise<string[]>}
 */
export async function examine(tab, look, headers) {
  const found = await findings(tab);
  const wide = await overflow(tab);
  const small = look.width === 390 ? await cramped(tab) : [];
  return [
    ...(await language(tab, look.lang)),
    ...ajar(headers),
    ...wide.map((what) => `scrolls sideways: ${what}`),
    ...small.map((what) => `too small for a thumb: ${what}`),
    ...found.map((what) => `axe-core: ${what}`),
  ];
}

/** The page says which language it is in, and runs the way that language is read. */
async function language(tab, lang) {
  const root = tab.locator('html');
  const said = (await root.getAttribute('lang')) ?? 'none';
  const runs = (await root.getAttribute('dir')) ?? 'ltr';
  const wanted = rightToLeft.has(lang) ? 'rtl' : 'ltr';
  return [
    ...(said.split('-')[0] === lang ? [] : [`language is ${said}, not ${lang}`]),
    ...(runs === wanted ? [] : [`direction is ${runs}, not ${wanted}`]),
  ];
}

/** What the page's security policy leaves open. */
function ajar(headers) {
  const policy = headers['content-security-policy'] ?? '';
  return [
    ...(/default-src '(none|self)'/.test(policy) ? [] : [`content security policy: ${policy || 'none'}`]),
    ...(/'unsafe-|https?:|\*/.test(policy) ? [`content security policy lets in: ${policy}`] : []),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['the browser may guess the type']),
  ];
}
