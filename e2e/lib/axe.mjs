// @ts-check
// What axe-core finds on a page, in words that tell where and why.

import axe from 'axe-core';

/**
 * Has each page that this reader opens bring axe-core with it, which is then sent to the browser once.
 * @param {import('playwright-core').BrowserContext} context
 */
export const attend = (context) => context.addInitScript(axe.source);

/**
 * Every rule of axe-core, best practices included.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} one line for each element concerned; none is what we want
 */
export async function findings(page) {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  }
  const violations = await page.evaluate(judged);
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => {
      const why = (node.failureSummary ?? '').split('\n').slice(1).map((line) => line.trim()).join('; ');
      return `${rule.id} (${rule.impact}) at ${node.target.join(' ')}: ${why}`;
    }),
  );
}

/** Runs in the page. A page has a few colours and axe-core reads each of them hundreds of times: here, once. */
async function judged() {
  const { run, commons } = /** @type {any} */ (window).axe;
  const { prototype } = commons.color.Color;
  const read = prototype.parseString;
  const known = new Map();
  prototype.parseString = function (text) {
    if (!known.has(text)) {
      const { r, g, b, alpha } = read.call(this, text);
      known.set(text, { r, g, b, alpha });
    }
    return Object.assign(this, known.get(text));
  };
  return (await run({ resultTypes: ['violations'] })).violations;
}
