// @ts-check
// The life after: suspended and taken up again, asleep and woken, renewed, left, changed by an addendum; one that was signed
// elsewhere is transcribed; and what a parent's end leaves is decided.

import assert from 'node:assert/strict';
import { day, inLanguages, paper } from './cast.mjs';

const reason = 'Décision commune des deux conseils.';

/** @type {import('../stage.mjs').Step[]} */
export const life = [
  {
    title: 'it is suspended and resumed, falls asleep and wakes, and could be renewed',
    as: 'secretary',
    async play({ open, send, memory }) {
      for (const [deed, values] of Object.entries({
        suspend: { on: { date: day() }, reason },
        resume: { on: { date: day() } },
        'declare-dormant': { reason },
        wake: {},
      })) {
        await open(`${memory.at}/${deed}`);
        await send(`/${deed}`, values);
      }
      await open(`${memory.at}/renew-expressly`);
    },
  },
  {
    title: 'a party gives notice, and takes it back',
    as: 'newcomer',
    async play({ open, send, page, memory }) {
      for (const [deed, values] of Object.entries({
        'give-notice': { on: { date: day() }, until: { date: day(-200) }, reason },
        'take-back-notice': { reason },
      })) {
        await open(`${memory.at}/${deed}`);
        await send(`/${deed}`, { party: await offered(page, 'party'), ...values });
      }
    },
  },
  {
    title: 'an addendum changes a clause; once both have signed it, a consolidated text stands beside the original',
    as: 'secretary',
    async play({ open, send, page, here, memory }) {
      await open(`${memory.at}/addendum?c-${memory.clause}=yes`);
      await send('/addendum', { [`body-${memory.clause}-fr`]: 'Les Parties se rencontrent deux fois l’an.' });
      const at = here().replace(/\/text$/, '');
      await open(`${at}/text/start`);
      await send('/text/start');
      await open(`${at}/state-terms`);
      await send('/state-terms', { entry: 'last-signature', renewal: 'none', notice: '0' });
      await open(`${at}/settle`);
      await send('/settle');
      await signed({ open, send, page }, at);
      await open(`${memory.at}/consolidated`);
    },
  },
  {
    title: 'one that was signed elsewhere is transcribed from its scan',
    as: 'secretary',
    async play({ open, send, page, lang }) {
      await open('/agreements');
      const link = page.locator(`main a[href^="/${lang}/agreements/smara-"]`).first();
      const at = (await link.getAttribute('href') ?? '').slice(`/${lang}`.length);
      await open(`${at}/file-scan`);
      await send('/file-scan', { file: paper('elsewhere') });
      await open(`${at}/text/start`);
      await send('/text/start');
      await open(`${at}/file-text`);
    },
  },
  {
    title: 'what stood under an agreement that ends is decided by itself',
    as: 'secretary',
    async play({ open, send, page, here, lang, memory }) {
      await open(memory.at);
      const link = page.locator('main a[href*="kind=specific-convention"]').first();
      await open((await link.getAttribute('href') ?? '').slice(`/${lang}`.length));
      const [one, other] = await page.locator('[name="party-1"] option, [name="party-2"] option').evaluateAll((all) =>
        all.filter((option) => /Port-Essai|Ville-Épreuve|ميناء التجربة|مدينة الاختبار/.test(option.textContent ?? '')).map((option) => option.value));
      await send('/agreements/new', { ...inLanguages('title', { fr: 'Convention d’essai' }), fields: 'culture', 'party-1': one, 'party-2': other });
      const child = here();
      await open(`${memory.at}/end`);
      await send('/end', { on: { date: day() }, reason });
      await open(`${child}/decide-after-parent`);
      await send('/decide-after-parent', { choice: 'yes', reason });
      assert.equal(here(), child);
    },
  },
];

/** The last that a list offers. */
async function offered(page, field) {
  return (await page.locator(`[name="${field}"] option`).last().getAttribute('value')) ?? '';
}

/** Records that both parties signed an agreement. */
export async function signed({ open, send, page }, at) {
  for (let parties = 0; parties < 2; parties += 1) {
    await open(`${at}/record-signature`);
    await send('/record-signature', { party: await offered(page, 'party'), on: { date: day() }, place: 'Port-Essai', manner: 'in-person', reason });
  }
}
