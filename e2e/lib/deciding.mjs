// @ts-check
// Decisions of the session that sits, on its votes: the declaration is made, with what a city is to do, and one of its languages is a
// translation; what else it was to do is done. The election waits as a draft, with something to do as well; a third vote adopted
// something that nobody has written down yet.

import { day, inLanguages } from './story/cast.mjs';

/** Drafts a decision on the first vote that carries none, and says where it is. */
async function drafted({ open, send, here, page, memory }, values) {
  await open(memory.session);
  await page.locator('a[href*="/decisions/new?item="]').first().click();
  await page.waitForLoadState('load');
  // English is a translation, which is mended later.
  await page.locator('[name="authentic"][value="en"]').uncheck();
  await send('/decisions/new', values);
  return here();
}

/** Has a city do something by a day, and says where that is. */
async function committed({ open, send, here, page, choose }, at) {
  await open(`${at}/commitments/new`);
  const what = inLanguages('what', {
    fr: 'Réunir les conseils de jeunes et en rendre compte.', ar: 'عقد اجتماع مجالس الشباب وتقديم تقرير عنه.',
    en: 'Bring the youth councils together and report on it.', es: 'Reunir a los consejos de jóvenes e informar de ello.',
  });
  await send('/commitments/new', { bearer: await choose('bearer', /Smara|السمارة/), ...what, due: { date: day(-90) } });
  const links = await page.locator('a[href*="/council/commitments/"]').evaluateAll((all) => all.map((one) => new URL(one.href).pathname));
  // Those of a draft stand in the order in which they were added.
  await page.goto(new URL(links.filter((link) => /commitments\/[^/]+$/.test(link)).at(-1) ?? '', page.url()).href, { waitUntil: 'load' });
  return here();
}

/** @type {import('./stage.mjs').Step} */
const made = {
  title: 'a decision is made',
  as: 'secretary',
  async play(scene) {
    const { open, send, here, memory } = scene;
    const title = inLanguages('title', {
      fr: 'Écouter les jeunes', ar: 'الإنصات إلى الشباب', en: 'To listen to young people', es: 'Escuchar a la juventud',
    });
    const at = await drafted(scene, { kind: 'declaration', ...title, authentic: 'fr' });
    memory.commitment = await committed(scene, at);
    memory.fulfilled = await committed(scene, at);
    await open(`${at}/make`);
    await send('/make');
    memory.decision = here();
    await open(`${memory.fulfilled}/report/done`);
    await send('/report/done', inLanguages('note', {
      fr: 'Le compte rendu a été remis.', ar: 'سُلّم التقرير.', en: 'The report was handed in.', es: 'Se entregó el informe.',
    }));
  },
};

/** @type {import('./stage.mjs').Step} */
const waiting = {
  title: 'another waits as a draft',
  as: 'secretary',
  async play(scene) {
    scene.memory.drafted = await drafted(scene, { kind: 'election', 'title-fr': 'Présidence de la commission', 'text-fr': 'Deux candidatures sont retenues.', authentic: 'fr' });
    scene.memory.promise = await committed(scene, scene.memory.drafted);
  },
};

/** @type {import('./stage.mjs').Step} */
const unwritten = {
  title: 'what a third vote adopted waits to be written down',
  as: 'secretary',
  async play({ open, send, here, page, memory }) {
    await open(memory.session);
    await page.locator('a[href*="/votes/new?item="]').first().click();
    await page.waitForLoadState('load');
    const question = inLanguages('question', {
      fr: 'La commission ouvre-t-elle ses archives aux écoles ?', ar: 'هل تفتح اللجنة محفوظاتها للمدارس؟',
      en: 'Does the commission open its archives to schools?', es: '¿Abre la comisión sus archivos a las escuelas?',
    });
    await send('/votes/new', { ...question, matter: 'decision', way: 'consensus', kind: 'proposal' });
    const at = here();
    await open(`${at}/steps/open`);
    await send('/steps/open');
    await open(`${at}/steps/close`);
    await send('/steps/close', { ending: 'unopposed' });
  },
};

/** The steps, in order; each leaves where it stands in the memory. */
export const deciding = [made, waiting, unwritten];
