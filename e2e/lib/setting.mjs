// @ts-check
// What the demonstration does not have, so that every type of page has an instance: an agreement whose
// text is being written, one whose text is settled and which an expert was asked about, a known relation
// and the campaign that asks about it, one that a city has confirmed, a long name, an institution, tables that wait to be
// taken in, questions that wait for an answer, a bureau and a host city, an act that is sealed, a letter with a link, a session that sits and one that is called.

import { setTimeout as pause } from 'node:timers/promises';
import { places } from './places.mjs';
import { sitting } from './sitting.mjs';
import { gather } from './stage.mjs';
import { signed } from './story/life.mjs';

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

/** A known relation of the officer's city, and the yearly campaign that asks about it. @type {import('./stage.mjs').Step} */
const relation = {
  title: 'a known relation',
  as: 'secretary',
  async play({ open, send, here, memory }) {
    await open('/relations/new?with=smara');
    const source = { 'source-1': 'Wikidata', 'source-licence-1': 'CC0 1.0' };
    await send('/relations/new', { other: 'Agadez', kind: 'friendship', 'since-year': '1998', status: 'active', ...source });
    memory.relation = here();
    await open('/members/campaigns/new');
    await send('/members/campaigns/new');
  },
};

/** Another, of which the officer's city is to say its word. @type {import('./stage.mjs').Step} */
const another = {
  title: 'another relation',
  as: 'secretary',
  async play({ open, send, here, memory }) {
    await open('/relations/new?with=smara');
    const source = { 'source-1': 'Wikidata', 'source-licence-1': 'CC0 1.0' };
    await send('/relations/new', { other: 'Niamey', kind: 'friendship', status: 'active', ...source });
    memory.confirmed = here();
  },
};

/** Its word, which it may take back. @type {import('./stage.mjs').Step} */
const confirmed = {
  title: 'a confirmed relation',
  as: 'officer',
  async play({ open, send, memory }) {
    await open(`${memory.confirmed}/confirm`);
    await send('/confirm');
  },
};

/** A place whose name is longer than a telephone is wide, in one word. @type {import('./stage.mjs').Step} */
const long = {
  title: 'a long name',
  as: 'secretary',
  async play({ open, send, here, memory }) {
    await open('/atlas/new');
    const name = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
    await send('/atlas/new', { country: 'GB', kind: 'city', 'name-fr': name, 'name-en': name });
    memory.long = here();
  },
};

/** A university of Smara's country. @type {import('./stage.mjs').Step} */
const institution = {
  title: 'an institution',
  as: 'secretary',
  async play({ open, send, here, page, memory }) {
    await open('/atlas/institutions/new');
    const kind = await page.locator('[name="kind"] option').last().getAttribute('value') ?? '';
    await send('/atlas/institutions/new', { 'name-fr': 'Institution d’essai', country: 'MA', kind, identity: 'to-be-confirmed' });
    memory.institution = here();
  },
};

/** An agreement that sleeps: the act says neither which one nor whose. @type {import('./stage.mjs').Step} */
const sealed = {
  title: 'a sealed act',
  as: 'secretary',
  async play({ open, send, here, page, lang, memory }) {
    const at = (memory.asleep = await propose({ open, send, here, page }, 'Accord en sommeil'));
    await open(`${at}/state-terms`);
    await send('/state-terms', { entry: 'last-signature', renewal: 'none', notice: '0' });
    await open(`${at}/settle`);
    await send('/settle');
    await signed({ open, send, page }, at);
    await open(`${at}/declare-dormant`);
    await send('/declare-dormant', { reason: 'Sans nouvelles.' });
    const act = page.locator(`main th a[href^="/${lang}/register/"]`).first();
    // The register hears of it a moment later.
    for (let tries = 0; tries < 40; tries += 1) {
      await open('/register?kind=agreement.dormant');
      if ((await act.count()) > 0) break;
      await pause(250);
    }
    memory.sealed = (await act.getAttribute('href') ?? '').slice(`/${lang}`.length);
  },
};

/** A letter by which the reader chooses a new password. @type {import('./stage.mjs').Step} */
const reset = {
  title: 'a letter with a link',
  async play({ open, send, letter, memory }) {
    await open('/reset');
    await send('/reset', { email: 'reader@demo.example' });
    memory.reset = /\/reset\/choose\?token=[\w-]+/.exec(await letter('reader@demo.example'))?.[0] ?? '';
  },
};

/**
 * One place under two ids, which the atlas proposes to merge: the second, at the address of the name that it had first, has some
 * five hundred people more.
 * @param {string} name
 * @param {string} former
 * @returns {import('./stage.mjs').Step}
 */
export const twice = (name, former) => ({
  title: `a place that stands twice, ${name}`,
  as: 'secretary',
  async play({ open, send, here }) {
    const place = { country: 'NE', kind: 'city' };
    await open('/atlas/new');
    await send('/atlas/new', { ...place, 'name-fr': name, population: '12000' });
    await open('/atlas/new');
    await send('/atlas/new', { ...place, 'name-fr': former, population: '12500' });
    const at = here();
    await open(`${at}/edit`);
    await send('/edit', { 'name-fr': name });
  },
});

/** A list of members that was tried and waits to be confirmed, and a table whose columns nobody could tell. @type {import('./stage.mjs').Step} */
const tables = {
  title: 'tables to take in',
  as: 'secretary',
  async play({ open, send, here, page, memory }) {
    const list = 'Membre;Pays;Qualité;Statut;Date d’admission\nAgadez;Niger;Titulaire;Suspendu;30/10/2025\nSpa;Belgique;Titulaire;;\nSmara;Maroc;Mascotte;;\n';
    memory.tried = await sent({ open, send, here }, 'members', table('membres.csv', list));
    await page.locator('[name="act"][value="confirm"]').waitFor();
    const friends = 'Notre cité;Nos amis\nSmara;Agadez\n';
    memory.columns = await sent({ open, send, here }, 'relations', table('amis.csv', friends));
    await page.locator('[name="column-a-name"]').waitFor();
  },
};

/**
 * Tables that say otherwise than the atlas and the club hold: of a place, of one that is sensitive, of an item that nobody knows,
 * of a member. Each waits for someone to decide.
 * @type {import('./stage.mjs').Step}
 */
const questions = {
  title: 'questions that wait',
  as: 'secretary',
  async play(scene) {
    const { open, send, memory } = scene;
    await open(`${memory.long}/toponymy`);
    await send('/toponymy', { sensitive: true });
    await takenIn(scene, 'places', table('villes.txt', agadez));
    const tied = `city,country,twin,twin country\nSmara,MA,${memory.long.split('/').at(-1)},GB\n`;
    await takenIn(scene, 'relations', table('liens.csv', tied));
    await takenIn(scene, 'relations', table('items.csv', 'wikidata_a,geonames_b\nQ7777777777,2461874\n'), table('noms.tsv', 'Q7777777777\tAgadez\n'));
    const members = 'Membre;Pays;Qualité;Statut;Date d’admission\nSmara;Maroc;Titulaire;Membre;30/10/2025\n';
    await takenIn(scene, 'members', table('membres.csv', members));
  },
};

/** A bureau in which Smara sits, and a host city with its turn and a later one. @type {import('./stage.mjs').Step} */
const organs = {
  title: 'a bureau and a host city',
  as: 'secretary',
  async play({ open, send, here, page, choose, memory }) {
    await open('/council/organs/new');
    const since = { date: '2026-01-01' };
    await send('/council/organs/new', { kind: 'bureau', since, 'name-fr': 'Bureau', 'name-ar': 'المكتب' });
    memory.bureau = here();
    await open(`${memory.bureau}/colleges/new`);
    await send('/colleges/new', { 'name-fr': 'Membres', seats: '3', sits: 'anyone', chair: '1' });
    await page.locator('a[href*="/fill?seat=1"]').click();
    await page.locator('[name="member"]').selectOption('smara');
    await page.locator('main form[method="get"] button').click();
    await send('/fill', { mandate: await choose('mandate', /Smara/) });
    await open('/council/organs/new');
    await send('/council/organs/new', { kind: 'host-city', since, 'name-fr': 'Ville hôte', 'name-ar': 'المدينة المضيفة' });
    memory.host = here();
    await open(`${memory.host}/turns/new`);
    await send('/turns/new', { entity: await choose('entity', /Smara/), from: since, until: { date: '2027-12-31' } });
    await open(`${memory.host}/turns/new`);
    await send('/turns/new', { entity: await choose('entity', /Smara/), from: { date: '2098-01-01' }, until: { date: '2099-12-31' } });
  },
};

/** GeoNames' row of Agadez (CC BY 4.0), with a population that is not its own. */
export const agadez = '2448085\tAgadez\tAgadez\t\t16.97333\t7.99111\tP\tPPLA\tNE\t\t01\t\t\t\t4321\t\t528\tAfrica/Niamey\t2023-01-01\n';

/** A table as it is chosen in a form. */
export function table(name, text) {
  return { file: { name, mimeType: 'text/csv', buffer: Buffer.from(text) } };
}

/** Sends a table to be tried, with one of names if it needs it, and says where its page is. */
async function sent({ open, send, here }, what, chosen, names) {
  await open(`/atlas/import?what=${what}`);
  await send('/atlas/import', names ? { file: chosen, names } : { file: chosen });
  return here();
}

/** A table that is sent, tried, looked at and confirmed; its page shows in the end what was done. */
export async function takenIn(scene, what, chosen, names) {
  const at = await sent(scene, what, chosen, names);
  await scene.page.locator('[name="act"][value="confirm"]').waitFor();
  await scene.send(at);
  await scene.page.locator('main:not(:has(progress, [name="act"])) a[href*="/atlas/import?what="]').waitFor();
  return at;
}

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
 * @returns {Promise<Record<string, string>>} where they stand, after the language: all `places`, and what was made on the way
 */
export async function setting(server, browser) {
  // Two of the mayors file what they file without JavaScript: a motion, amendments.
  const company = gather(server, browser, { lang: 'fr', width: 1280 }, false, ['mayor of port', 'mayor of ville']);
  await company.perform(draft);
  await company.perform(settled);
  await company.perform(relation);
  await company.perform(another);
  await company.perform(confirmed);
  await company.perform(long);
  await company.perform(institution);
  await company.perform(twice('Ville double', 'Ville jumelle'));
  await company.perform(tables);
  await company.perform(questions);
  await company.perform(organs);
  await company.perform(sealed);
  await company.perform(reset);
  await sitting(server, browser, { until: 'next', company });
  const missing = Object.keys(places).filter((name) => !company.memory[name]);
  if (missing.length > 0) throw new Error(`nothing made ${missing.join(', ')}`);
  return company.memory;
}
