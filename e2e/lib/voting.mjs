// @ts-check
// Votes in the session that sits: one that is being prepared, one by name that is open, one without a vote that is open, a declaration
// that was adopted and by which a member stands, an election by transferable vote that was counted, elections of each method that are open.

import { inLanguages } from './story/cast.mjs';

/** Prepares a vote under the item of this place on the agenda that decides something, and says where it is. */
async function prepared({ open, send, here, page, memory }, item, fields) {
  await open(memory.session);
  await page.locator('a[href*="/votes/new?item="]').nth(item).click();
  await page.waitForLoadState('load');
  await send('/votes/new', fields);
  return here();
}

async function opened(scene, item, fields) {
  const at = await prepared(scene, item, fields);
  await scene.open(`${at}/steps/open`);
  await scene.send('/steps/open');
  return at;
}

const question = inLanguages('question', {
  fr: 'La commission adopte-t-elle le programme d’échanges entre écoles ?', ar: 'هل تعتمد اللجنة برنامج التبادل بين المدارس؟',
  en: 'Does the commission adopt the programme of exchanges between schools?', es: '¿Aprueba la comisión el programa de intercambios entre escuelas?',
});
const text = inLanguages('text', {
  fr: 'Les villes réunies déclarent qu’elles écouteront leurs jeunes.', ar: 'تعلن المدن المجتمعة أنها ستنصت إلى شبابها.',
  en: 'The cities here declare that they will listen to their young people.', es: 'Las ciudades reunidas declaran que escucharán a su juventud.',
});
const candidates = inLanguages('candidates', {
  fr: 'Première candidature d’essai\nDeuxième candidature d’essai\nTroisième candidature d’essai', ar: 'الترشيح التجريبي الأول\nالترشيح التجريبي الثاني\nالترشيح التجريبي الثالث',
  en: 'First trial candidate\nSecond trial candidate\nThird trial candidate', es: 'Primera candidatura de prueba\nSegunda candidatura de prueba\nTercera candidatura de prueba',
});

/** @type {import('./stage.mjs').Step} */
const conducted = {
  title: 'votes are prepared and opened',
  as: 'secretary',
  async play(scene) {
    const { open, send, memory } = scene;
    memory.prepared = await prepared(scene, 0, { ...question, matter: 'decision', way: 'secret', kind: 'proposal' });
    memory.vote = await opened(scene, 0, { ...question, matter: 'decision', way: 'named', kind: 'proposal' });
    memory.tacit = await opened(scene, 0, { ...question, matter: 'decision', way: 'consensus', kind: 'proposal' });
    memory.hands = await opened(scene, 0, { ...question, matter: 'decision', way: 'show-of-hands', kind: 'proposal' });
    memory.declared = await opened(scene, 1, { matter: 'declaration', way: 'acclamation', kind: 'declaration', ...text });
    memory.elected = await opened(scene, 2, { matter: 'presidency', way: 'secret', kind: 'election', ...candidates, agreed: 'yes', seats: '2' });
    const elects = { way: 'secret', kind: 'election', ...question, ...candidates, agreed: 'yes', seats: '2' };
    memory.ranked = await opened(scene, 2, { ...elects, matter: 'presidency' });
    memory.approved = await opened(scene, 3, { ...elects, matter: 'host' });
    memory.rounds = await opened(scene, 3, { ...elects, matter: 'bureau' });
    await open(`${memory.declared}/steps/close`);
    await send('/steps/close', { ending: 'unopposed' });
  },
};

/** A mayor ranks the candidates from one of them on, says yes by name, and stands by the declaration. @returns {import('./stage.mjs').Step} */
const votes = (role, first, stand) => ({
  title: `${role} votes`,
  as: role,
  async play({ open, send, page, memory }) {
    await open(memory.elected);
    const ranks = page.locator('form[action*="/council/ballots/"] select[name^="said-"]');
    for (let rank = 0; rank < 3; rank += 1) await ranks.nth((first + rank) % 3).selectOption(`0${rank + 1}`);
    await send(`/council/ballots/${memory.elected.split('/').at(-1)}`);
    await page.locator('.receipt').waitFor();
    await open(`${memory.declared}/adherence`);
    const reserved = inLanguages('text', { fr: 'Sous réserve de ses moyens.', ar: 'في حدود إمكاناتها.', en: 'As far as its means allow.', es: 'Según sus medios.' });
    await send('/adherence', { stand, ...(stand === 'reserves' ? reserved : {}) });
    if (role === 'mayor') return;
    await open(memory.vote);
    await page.locator('form[action*="/council/ballots/"] input[value="y"]').check();
    await send(`/council/ballots/${memory.vote.split('/').at(-1)}`);
  },
});

/** @type {import('./stage.mjs').Step} */
const counted = {
  title: 'the election is counted',
  as: 'secretary',
  async play({ open, send, memory }) {
    await open(`${memory.elected}/steps/close`);
    await send('/steps/close');
  },
};

/** The steps, in order; each leaves where it stands in the memory. */
export const voting = [conducted, votes('mayor', 0, 'adheres'), votes('mayor of port', 0, 'reserves'), votes('mayor of ville', 1, 'adheres'), counted];
