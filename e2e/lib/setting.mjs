// @ts-check
// Two agreements that the demonstration does not have, so that every type of page has an instance: one
// whose text is being written, one whose text is settled and which an expert was asked about.

import { gather } from './stage.mjs';

/** @type {import('./stage.mjs').Step} */
const draft = {
  title: 'a draft',
  as: 'secretary',
  async play({ open, send, here, page, memory }) {
    const at = await propose({ open, send, here, page }, 'Brouillon');
    memory.draft = at;
  },
};

/** @type {import('./stage.mjs').Step} */
const settled = {
  title: 'a settled text',
  as: 'secretary',
  async play({ open, send, here, page, memory }) {
    const at = await propose({ open, send, here, page }, 'Texte arrêté');
    await open(`${at}/state-terms`);
    await send('/state-terms', { notice: '6' });
    await open(`${at}/settle`);
    await send('/settle');
    await open(`${at}/ask-expert`);
    await send('/ask-expert', { expert: (await page.locator('[name="expert"]').first().getAttribute('value')) ?? '' });
    memory.settled = at;
  },
};

/** Opens a twinning between the officer's city and another, and starts its text. */
async function propose({ open, send, here, page }, title) {
  await open('/agreements/new');
  const values = await page.locator('[name="party-1"] option').evaluateAll((all) =>
    all.map((one) => ({ value: one.value, ours: /Smara/.test(one.textContent ?? '') })));
  const ours = values.find((one) => one.ours)?.value ?? '';
  const other = values.find((one) => one.value && !one.ours)?.value ?? '';
  await send('/agreements/new', { kind: 'twinning', 'title-fr': title, 'party-1': ours, 'party-2': other, fields: 'culture' });
  const at = here();
  await open(`${at}/text/start`);
  await send('/text/start');
  return at;
}

/**
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<Record<string, string>>} where they stand, after the language: `draft`, `settled`
 */
export async function setting(server, browser) {
  const company = gather(server, browser, { lang: 'fr', width: 1280 });
  await company.perform(draft);
  await company.perform(settled);
  return company.memory;
}
