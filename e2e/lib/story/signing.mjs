// @ts-check
// Both sign, it comes into force, the scan is declared conform by two hands, the register keeps it all.

import assert from 'node:assert/strict';
import { cities, day, inLanguages, paper, standing } from './cast.mjs';

const [port, ville] = cities;

/** Whether a document opens and is what it says. */
async function opens(page, address) {
  const pdf = await page.request.get(address);
  assert.equal(pdf.status(), 200, address);
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  const bytes = await pdf.body();
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  assert.ok(bytes.length < 300 * 1024, `${bytes.length} bytes`);
}

/** @type {import('../stage.mjs').Step[]} */
export const signing = [
  {
    title: 'who signs is named: one from a mandate, the other by hand',
    as: 'secretary',
    async play({ open, walk, send, choose, page, lang, memory }) {
      const at = `${memory.at}/name-signatory`;
      await open(memory.at);
      await page.locator(`main a[href^="/${lang}${at}"]`).first().click();
      await page.locator(`main a[href*="${at}?party="][href*="mandate="]`).first().click();
      await page.waitForURL(/mandate=/);
      await send('/name-signatory');
      await open(at);
      const party = page.locator('label', { hasText: port.authority[lang] }).locator('[name="party"]');
      await send('/name-signatory', {
        party: await party.getAttribute('value') ?? '', basis: 'elected', reference: 'Procès-verbal n° 3', from: { date: day(300) },
        ...inLanguages('name', { fr: 'Modèle Premier', ar: 'المثال الأول' }),
        ...inLanguages('office', { fr: 'Maire', ar: 'رئيس الجماعة', en: 'Mayor', es: 'Alcalde' }),
      });
    },
  },
  {
    title: 'a ceremony is planned',
    as: 'secretary',
    async play({ open, walk, send, memory }) {
      await open(memory.at);
      await walk(`${memory.at}/plan-ceremony`);
      await send('/plan-ceremony', { on: { date: day() }, place: 'Port-Essai' });
    },
  },
  {
    title: 'a pen was quicker than the papers of one party: its officer records the signature, with a reservation',
    as: 'newcomer',
    async play({ open, walk, send, choose, page, lang, memory }) {
      await open(`${memory.at}/sign`);
      const rules = await page.locator('main a[href*="/rules/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      assert.deepEqual(rules, [`/${lang}/rules/${standing}`], 'what stands in the way is not what the story left');
      await walk(`${memory.at}/record-signature`);
      await send('/record-signature', {
        party: await choose('party', port.authority[lang]), on: { date: day() }, place: 'Port-Essai', manner: 'in-person',
        reason: 'La preuve de la transmission sera versée au dossier.',
      });
    },
  },
  {
    title: 'nothing stands against the other party: it signs, and the agreement comes into force',
    as: 'secretary',
    async play({ open, send, choose, lang, page, memory }) {
      await open(`${memory.at}/sign`);
      await send('/sign', {
        party: await choose('party', ville.authority[lang]), on: { date: day() }, place: 'Port-Essai', manner: 'in-person',
      });
      assert.ok(await page.locator(`a[href$="${memory.at}/file-scan"]`).count(), 'it is not signed');
      assert.ok(await page.locator(`a[href$="${memory.at}/suspend"]`).count(), 'it is not in force');
    },
  },
  {
    title: 'the scan of the original is filed; one officer of one party declares it conform',
    as: 'newcomer',
    async play({ open, walk, send, choose, lang, page, memory }) {
      await open(memory.at);
      await walk(`${memory.at}/file-scan`);
      await send('/file-scan', { file: paper('original') });
      await walk(`${memory.at}/declare-scan`);
      assert.ok((await page.locator('main').innerText()).includes(memory.hash), 'the hash is not shown');
      await send('/declare-scan', { party: await choose('party', port.authority[lang]), choice: 'yes' });
    },
  },
  {
    title: 'the secretary declares it for the party without account; both names stay',
    as: 'secretary',
    async play({ open, walk, send, choose, lang, memory }) {
      await open(memory.at);
      await walk(`${memory.at}/declare-scan`);
      await send('/declare-scan', { party: await choose('party', ville.authority[lang]), choice: 'yes', 'in-place-of': 'Essai Signataire' });
    },
  },
  {
    title: 'the PDF opens, in full and as a summary',
    as: 'newcomer',
    async play({ page, url, lang, memory }) {
      await opens(page, `${url}/${lang}${memory.at}.pdf`);
      await opens(page, `${url}/${lang}${memory.at}/summary.pdf`);
    },
  },
  {
    title: 'anyone reads that it is signed, and no delay, finding or reservation',
    async play({ open, page, url, lang, memory }) {
      await open('/agreements');
      assert.ok(await page.locator(`a[href="/${lang}${memory.at}"]`).count(), 'it is not listed');
      await open(memory.at);
      const said = await page.locator('main').innerText();
      const year = day().slice(0, 4);
      assert.ok(said.includes(year), 'no date of signature');
      for (const secret of ['versée au dossier', standing, 'Acte n° 12', 'Essai Signataire']) {
        assert.ok(!said.includes(secret), `${secret} is public`);
      }
      await opens(page, `${url}/${lang}${memory.at}.pdf`);
    },
  },
  {
    title: 'anyone finds the act in the register, with a proof',
    async play({ open, page, lang, memory }) {
      await open(memory.at);
      const act = page.locator(`section[aria-labelledby="proof"] a[href^="/${lang}/register/"]`);
      assert.ok((await act.count()) > 0, 'its page leads to no act');
      await act.last().click();
      await page.waitForURL(/\/register\/\d+$/);
      const proof = page.locator('a[href*="/register/proof/"]');
      await assert.doesNotReject(async () => {
        for (let tries = 0; (await proof.count()) === 0; tries += 1) {
          if (tries > 20) throw new Error('no checkpoint covers it');
          await page.waitForTimeout(250);
          await page.reload();
        }
      });
      const answer = await page.request.get(new URL(await proof.first().getAttribute('href') ?? '', page.url()).href);
      assert.match(await answer.text(), /^c2sp\.org\/tlog-proof@v1/);
    },
  },
];
