// @ts-check
// Minutes that were approved: of a session of the commission that was held, by one that was opened after it; and what was found wrong in
// them since.

import { inLanguages } from './story/cast.mjs';

const place = inLanguages('place', { fr: 'Hôtel de ville d’essai', ar: 'دار المدينة التجريبية', en: 'Trial town hall', es: 'Ayuntamiento de prueba' });

/** A session of the commission within the hour, with one item, convened and opened with so many there; says where it is. */
async function sat({ open, send, here, page, memory }, item, there) {
  await open('/council/sessions/new');
  const [opens, ends] = [30, 120].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString());
  await send('/council/sessions/new', {
    organ: memory.commission.split('/').at(-1), kind: 'extraordinary', manner: 'hall', zone: 'UTC',
    opens: { date: opens.slice(0, 10) }, 'opens-hour': opens.slice(11, 16), ends: { date: ends.slice(0, 10) }, 'ends-hour': ends.slice(11, 16), ...place,
  });
  const at = here();
  await open(`${at}/items/new`);
  await send('/items/new', item);
  await open(`${at}/steps/convene`);
  await send('/steps/convene', inLanguages('reason', { fr: 'Essai', ar: 'تجربة', en: 'Trial', es: 'Prueba' }));
  for (let seat = 0; seat < there; seat += 1) {
    await open(`${at}/roll`);
    await page.locator('form:has([name="act"][value="in"]) button').first().click();
    await page.waitForLoadState('load');
  }
  await open(`${at}/steps/open`);
  await send('/steps/open');
  return at;
}

const exchange = { kind: 'debate', minutes: '30', ...inLanguages('title', { fr: 'Échange sur les mandats', ar: 'تبادل حول الانتدابات', en: 'Exchange on terms of office', es: 'Intercambio sobre los mandatos' }) };
const approval = { kind: 'minutes', minutes: '10', ...inLanguages('title', { fr: 'Procès-verbal de la session précédente', ar: 'محضر الدورة السابقة', en: 'Minutes of the last session', es: 'Acta de la sesión anterior' }) };
const wrong = inLanguages('text', { fr: 'Lire « trois sièges ».', ar: 'يُقرأ: «ثلاثة مقاعد».', en: 'Read “three seats”.', es: 'Léase «tres puestos».' });

/** The steps, in order; each leaves where it stands in the memory. @type {import('./stage.mjs').Step[]} */
export const approving = [
  {
    title: 'a session is held, its minutes are sent to those who sat',
    as: 'secretary',
    async play(scene) {
      const { open, send, memory } = scene;
      memory.kept = await sat(scene, exchange, 3);
      await open(`${memory.kept}/steps/close`);
      await send('/steps/close');
      await open(`${memory.kept}/minutes/draft`);
      await send('/minutes/draft');
      await open(`${memory.kept}/minutes/propose`);
      await send('/minutes/propose');
    },
  },
  {
    title: 'the next one approves them, and an erratum is noted',
    as: 'secretary',
    async play(scene) {
      const { open, send, memory } = scene;
      await sat(scene, approval, 2);
      await open(`${memory.kept}/minutes/approve`);
      await send('/minutes/approve');
      await open(`${memory.kept}/minutes/errata`);
      await send('/minutes/errata', wrong);
    },
  },
];
