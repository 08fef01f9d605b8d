// @ts-check
// What axe-core finds on a page, in words that tell where and why.

import { AxeBuilder } from '@axe-core/playwright';

/**
 * Every rule of axe-core, best practices included.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} one line for each element concerned; none is what we want
 */
export async function findings(page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => {
      const why = (node.failureSummary ?? '').split('\n').slice(1).map((line) => line.trim()).join('; ');
      return `${rule.id} (${rule.impact}) at ${node.target.join(' ')}: ${why}`;
    }),
  );
}
