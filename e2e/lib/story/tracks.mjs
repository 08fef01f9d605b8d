// @ts-check
// Each party's approvals, the declarations that its law asks for, and the expert's word on rules that nobody verified.

import assert from 'node:assert/strict';
import { day, paper, standing } from './cast.mjs';

/** The addresses, without their language, of the links on this page that hold a pattern. */
async function links(page, lang, pattern) {
  const hrefs = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const ours = hrefs.filter((href) => href.startsWith(`/${lang}/`) && pattern.test(href));
  return [...new Set(ours.map((href) => href.slice(`/${lang}`.length)))];
}

/** The address of a step. */
const steps = /\/tracks\/[^/?]+\/[^/?]+$/;

/** @type {import('../stage.mjs').Step[]} */
export const tracks = [
  {
    title: 'signing is refused while findings stand in the way, and the page names them',
    as: 'secretary',
    async play({ open, page, lang, memory }) {
      await open(`${memory.at}/sign`);
      const rules = await links(page, lang, /\/rules\/[A-Z]+-\d+/);
      assert.ok(rules.length > 0, 'nothing stands in the way');
      memory.stood = rules;
    },
  },
  {
    title: 'what no document shows is declared, for the whole and for each party',
    as: 'secretary',
    async play({ open, page, lang, send, memory }) {
      await open(memory.at);
      const forms = await links(page, lang, /\/declared(\?|$)/);
      assert.equal(forms.length, 3, 'one form for the whole and one for each party');
      for (const form of forms) {
        await open(form);
        if (!form.includes('?')) {
          await send('/declared', { 'legal-effect': 'non-binding', financial: 'no', 'border-pair': 'no' });
          continue;
        }
        await send('/declared', {
          'state-commitments': 'yes', 'reserved-domains': 'yes', 'own-competence': 'yes', 'partner-capacity': 'yes',
          'partner-authorisations': 'yes', organ: 'elected-council', 'organ-valid': 'yes', 'partners-disputed': 'no',
        });
      }
    },
  },
  {
    title: 'on both tracks each file is sent, received with its stamp, and answered with its evidence',
    as: 'secretary',
    async play({ open, page, lang, walk, send, memory }) {
      await open(memory.at);
      memory.steps = await links(page, lang, steps);
      const parties = new Set(memory.steps.map((step) => step.split('/').at(-2)));
      assert.equal(parties.size, 2, `steps of ${parties.size} parties are shown`);
      for (const step of memory.steps) {
        await open(step);
        await walk(`${step}/send`);
        await send('/send', { on: { date: day(30) } });
        await walk(`${step}/receive`);
        // A transmission so recent leaves Port-Essai's law unsatisfied.
        await send('/receive', { on: { date: day(step.endsWith('/transmission') ? 3 : 28) }, reference: 'BO-1204' });
        await walk(`${step}/answer`);
        await send('/answer', {
          choice: 'yes', on: { date: day(2) }, reference: 'Acte n° 12', channel: 'bearer', file: paper('answer'),
        });
        const evidence = page.locator('main a[href*="/files/"]').first();
        assert.ok(await evidence.count(), `${step} does not show its evidence`);
        const file = await page.request.get(new URL(await evidence.getAttribute('href') ?? '', page.url()).href);
        assert.equal(file.headers()['content-type'], 'application/pdf');
      }
    },
  },
  {
    title: 'the secretary asks the expert',
    as: 'secretary',
    async play({ open, walk, send, page, memory }) {
      await open(memory.at);
      await walk(`${memory.at}/ask-expert`);
      const expert = await page.locator('[name="expert"]').first().getAttribute('value');
      await send('/ask-expert', { expert: expert ?? '' });
    },
  },
  {
    title: 'the expert confirms, each under a reason, the rules that nobody verified',
    as: 'expert',
    async play({ open, page, lang, send, memory }) {
      const rule = (/** @type {string} */ link) => link.split('/').at(-2) ?? '';
      const seen = new Set([standing]);
      const waiting = async () => (await links(page, lang, /\/findings\/[^/]+\/confirm/)).filter((one) => !seen.has(rule(one)));
      await open(memory.at);
      for (let some = await waiting(); some.length > 0; some = await waiting()) {
        for (const link of some) {
          seen.add(rule(link));
          await open(link);
          const words = await page.locator('[name="confirms"]').evaluateAll((all) => all.map((one) => one.value));
          await send('/confirm', { confirms: words[0], reason: 'Pièces vues et conformes à la règle.', scope: 'agreement' });
        }
      }
      assert.ok(seen.size > 1, 'nothing waited for an expert');
    },
  },
];
