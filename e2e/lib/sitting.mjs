// @ts-check
// A commission of three cities that sits, in a demonstration that has none: two invented cities enter with their mayors, who get
// accounts; Smara presides. Its session is convened today, in a hall and at a distance, and opened.

import { gather } from './stage.mjs';
import { cities, day, inLanguages } from './story/cast.mjs';
import { enter } from './story/members.mjs';
import { voting } from './voting.mjs';
import { deciding } from './deciding.mjs';
import { filing } from './filing.mjs';
import { approving } from './approving.mjs';

const password = 'quatre palmiers au bord';

/** How the commission decides: with one college, by whatever way. */
const rules = `
example = false
[source]
fr = "Règlement d’essai"
ar = "نظام تجريبي"
en = "Trial rules"
es = "Reglamento de prueba"
[[college]]
key = "cities"
seats = 4
[college.title]
fr = "Villes"
ar = "المدن"
en = "Cities"
es = "Ciudades"
[quorum]
proxies = false
more_than = "1/2"
of = "seats"
[[majority]]
key = "simple"
more_than = "1/2"
of = "cast"
tie = "chair"
${matter('decision', { fr: 'Décision', ar: 'قرار', en: 'Decision', es: 'Decisión' }, '"consensus", "show-of-hands", "named", "secret"', 'majority = "simple"')}
${matter('declaration', { fr: 'Déclaration', ar: 'إعلان', en: 'Declaration', es: 'Declaración' }, '"acclamation", "consensus", "named"', 'majority = "simple"')}
${matter('presidency', { fr: 'Élection', ar: 'انتخاب', en: 'Election', es: 'Elección' }, '"secret"', 'election = "transferable"')}
${matter('host', { fr: 'Choix de la ville hôte', ar: 'اختيار المدينة المضيفة', en: 'Choice of the host city', es: 'Elección de la ciudad anfitriona' }, '"secret"', 'election = "approval"')}
${matter('bureau', { fr: 'Élection en deux tours', ar: 'انتخاب في دورتين', en: 'Election in two rounds', es: 'Elección en dos vueltas' }, '"secret"', 'election = "two-rounds"\nmajority = "simple"')}
[proxies]
per_holder = 1
scopes = ["session"]
deadline_hours = 0
same_college = true
[ballots]
second = "replaces"
weights = "none"
[notice]
ordinary = 1
extraordinary = 1
written = 1
second = 0
`;

function matter(key, title, ways, decided) {
  const words = Object.entries(title).map(([lang, text]) => `${lang} = "${text}"`).join('\n');
  return `[[matter]]\nkey = "${key}"\nways = [${ways}]\n${decided}\n[matter.title]\n${words}`;
}

/** The mayors of the invented cities: the role under which their windows are opened, and their letters. */
const mayors = cities.map((city) => ({ city, role: `mayor of ${city.key}`, email: `mayor@${city.key}.example` }));

/** @type {import('./stage.mjs').Step} */
const office = {
  title: 'an office that heads a city',
  as: 'secretary',
  async play({ open, send }) {
    await open('/members/offices/new');
    await send('/members/offices/new', {
      ...inLanguages('masculine', { fr: 'Maire d’essai', ar: 'عمدة التجربة', en: 'Trial mayor', es: 'Alcalde de prueba' }),
      ...inLanguages('feminine', { fr: 'Maire d’essai', ar: 'عمدة التجربة', en: 'Trial mayor', es: 'Alcaldesa de prueba' }),
      ways: 'elected', head: true,
    });
  },
};

/** A mayor by mandate, and the letter that opens an account. @returns {import('./stage.mjs').Step} */
const invited = ({ city, email }) => ({
  title: `the mayor of ${city.name.fr}`,
  as: 'secretary',
  async play({ open, send, choose, page, lang, memory }) {
    const at = `/members/${memory[city.key]}`;
    await open(`${at}/people/new`);
    await send(`${at}/people/new`, { 'name-passport': `Maire ${city.name.fr}`, 'name-ar': `عمدة ${city.name.ar}`, gender: 'f', public: true });
    await open(`${at}/mandates/new`);
    const title = await page.locator('[name="office"] option').filter({ hasText: /essai|التجربة|Trial|prueba/ }).first().getAttribute('value');
    await send(`${at}/mandates/new`, {
      office: title ?? '', person: await choose('person', new RegExp(`Maire ${city.name.fr}|عمدة`)), way: 'elected', from: { date: day(400) },
    });
    await open(at);
    const invite = await page.locator('a[href*="/accounts/invite?person="]').first().getAttribute('href');
    await open((invite ?? '').slice(`/${lang}`.length));
    await send('/accounts/invite', { name: `Maire ${city.name.fr}`, email, lang: city.key === 'ville' ? 'ar' : 'fr' });
  },
});

/** They open the letter and choose a password. @returns {import('./stage.mjs').Step} */
const arrived = ({ city, email, role }) => ({
  title: `${role} opens the letter`,
  as: `newcomer of ${city.key}`,
  async play({ letter, open, send }) {
    const [link] = /https?:\/\/\S+\/invitation\?token=[\w-]+/.exec(await letter(email)) ?? [''];
    const { pathname, search } = new URL(link);
    await open(pathname.replace(/^\/[a-z]+/, '') + search);
    await send('/invitation', { password, 'password-again': password });
  },
});

/** @type {import('./stage.mjs').Step} */
const commission = {
  title: 'a commission',
  as: 'secretary',
  async play({ open, send, here, page, choose, memory }) {
    await open('/council/organs/new');
    const names = { fr: 'Commission d’essai', ar: 'لجنة التجربة', en: 'Trial commission', es: 'Comisión de prueba' };
    await send('/council/organs/new', { kind: 'commission', since: { date: day(30) }, ...inLanguages('name', names) });
    memory.commission = here();
    await open(`${memory.commission}/colleges/new`);
    await send('/colleges/new', { ...inLanguages('name', { fr: 'Villes', ar: 'المدن', en: 'Cities', es: 'Ciudades' }), seats: '4', sits: 'anyone', chair: '1' });
    const filled = [['smara', /Smara/], [memory.port, /essai|Trial|التجربة/i], [memory.ville, /essai|Trial|التجربة/i]];
    for (const [at, [member, who]] of filled.entries()) {
      await open(memory.commission);
      await page.locator(`a[href*="/fill?seat=${at + 1}"]`).click();
      await page.locator('[name="member"]').selectOption(member);
      await page.locator('main form[method="get"] button').click();
      await send('/fill', { mandate: await choose('mandate', who), since: { date: day(20) } });
    }
    const slug = memory.commission.split('/').at(-1);
    await open(`/council/rules/${slug}/adopt`);
    await send('/adopt', { text: rules, act: 'Procès-verbal d’essai', adopted: { date: day(10) }, valid: { date: day(10) } });
  },
};

const items = [
  { kind: 'debate', minutes: '30', title: { fr: 'Échange sur l’eau et l’assainissement', ar: 'تبادل حول الماء والتطهير', en: 'Exchange on water and sanitation', es: 'Intercambio sobre agua y saneamiento' } },
  { kind: 'decision', matter: 'decision', minutes: '30', title: { fr: 'Programme d’échanges entre écoles', ar: 'برنامج التبادل بين المدارس', en: 'Programme of exchanges between schools', es: 'Programa de intercambios entre escuelas' } },
  { kind: 'decision', matter: 'declaration', minutes: '20', title: { fr: 'Déclaration sur la jeunesse', ar: 'إعلان حول الشباب', en: 'Declaration on youth', es: 'Declaración sobre la juventud' } },
  { kind: 'election', matter: 'presidency', minutes: '20', title: { fr: 'Élection du bureau de la commission', ar: 'انتخاب مكتب اللجنة', en: 'Election of the commission’s bureau', es: 'Elección de la mesa de la comisión' } },
  { kind: 'election', minutes: '10', title: { fr: 'Autres élections', ar: 'انتخابات أخرى', en: 'Other elections', es: 'Otras elecciones' } },
];

/** @type {import('./stage.mjs').Step} */
const called = {
  title: 'its session is convened',
  as: 'secretary',
  async play({ open, send, here, memory }) {
    await open('/council/sessions/new');
    // Within the hour, in a zone without summer time: it may be opened at once.
    const [opens, ends] = [40, 220].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString());
    await send('/council/sessions/new', {
      organ: memory.commission.split('/').at(-1), kind: 'ordinary', manner: 'mixed', zone: 'UTC',
      opens: { date: opens.slice(0, 10) }, 'opens-hour': opens.slice(11, 16), ends: { date: ends.slice(0, 10) }, 'ends-hour': ends.slice(11, 16),
      ...inLanguages('place', { fr: 'Hôtel de ville d’essai', ar: 'دار المدينة التجريبية', en: 'Trial town hall', es: 'Ayuntamiento de prueba' }),
      joining: 'https://visio.example.org/essai',
    });
    memory.session = here();
    for (const { title, ...item } of items) {
      await open(`${memory.session}/items/new`);
      await send('/items/new', { ...item, ...inLanguages('title', title) });
    }
    await open(`${memory.session}/steps/convene`);
    await send('/steps/convene', inLanguages('reason', { fr: 'Essai', ar: 'تجربة', en: 'Trial', es: 'Prueba' }));
  },
};

/** @type {import('./stage.mjs').Step} */
const opened = {
  title: 'its session is opened, everyone there',
  as: 'secretary',
  async play({ open, send, page, memory }) {
    for (let tries = 0; tries < 3; tries += 1) {
      await open(`${memory.session}/roll`);
      await page.locator('form:has([name="act"][value="in"]) button').first().click();
      await page.waitForLoadState('load');
    }
    await open(`${memory.session}/steps/open`);
    await send('/steps/open');
  },
};

/** @type {import('./stage.mjs').Step} */
const ahead = {
  title: 'its next session is convened, a month ahead; passes of the one that sits are made',
  as: 'secretary',
  async play({ open, send, here, page, memory }) {
    await open('/council/sessions/new');
    await send('/council/sessions/new', {
      organ: memory.commission.split('/').at(-1), kind: 'ordinary', manner: 'mixed', zone: 'Africa/Casablanca',
      opens: { date: day(-30) }, 'opens-hour': '10:00', 'ends-hour': '12:30',
      ...inLanguages('place', { fr: 'Hôtel de ville d’essai', ar: 'دار المدينة التجريبية', en: 'Trial town hall', es: 'Ayuntamiento de prueba' }),
      joining: 'https://visio.example.org/suite',
    });
    memory.called = here();
    for (const { title, ...item } of items.slice(0, 2)) {
      await open(`${memory.called}/items/new`);
      await send('/items/new', { ...item, ...inLanguages('title', title) });
    }
    await open(`${memory.called}/steps/convene`);
    await send('/steps/convene');
    await open(`${memory.session}/passes`);
    await send('/passes');
    const text = await page.locator('main .passes').innerText();
    memory.pass = /\/council\/check-in\?\S+/.exec(text)?.[0] ?? '';
  },
};

/** @type {import('./stage.mjs').Step} */
const held = {
  title: 'another of its sessions was held, its minutes are sent to those who sat',
  as: 'secretary',
  async play({ open, send, here, page, memory }) {
    await open('/council/sessions/new');
    const [opens, ends] = [30, 120].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString());
    await send('/council/sessions/new', {
      organ: memory.commission.split('/').at(-1), kind: 'extraordinary', manner: 'mixed', zone: 'UTC',
      opens: { date: opens.slice(0, 10) }, 'opens-hour': opens.slice(11, 16), ends: { date: ends.slice(0, 10) }, 'ends-hour': ends.slice(11, 16),
      ...inLanguages('place', { fr: 'Hôtel de ville d’essai', ar: 'دار المدينة التجريبية', en: 'Trial town hall', es: 'Ayuntamiento de prueba' }),
      joining: 'https://visio.example.org/tenue',
    });
    memory.held = here();
    for (const { title, ...item } of items.slice(0, 2)) {
      await open(`${memory.held}/items/new`);
      await send('/items/new', { ...item, ...inLanguages('title', title) });
    }
    await open(`${memory.held}/steps/convene`);
    await send('/steps/convene', inLanguages('reason', { fr: 'Essai', ar: 'تجربة', en: 'Trial', es: 'Prueba' }));
    for (let tries = 0; tries < 2; tries += 1) {
      await open(`${memory.held}/roll`);
      await page.locator('form:has([name="act"][value="in"]) button').first().click();
      await page.waitForLoadState('load');
    }
    for (const step of ['open', 'close']) {
      await open(`${memory.held}/steps/${step}`);
      await send(`/steps/${step}`);
    }
    await open(`${memory.held}/minutes/draft`);
    await send('/minutes/draft');
    await open(`${memory.held}/minutes/closing/fr`);
    await send('/minutes/closing/fr', { text: 'La session a été close dans les formes.', change: 'meaning' });
    await open(`${memory.held}/minutes/propose`);
    await send('/minutes/propose');
  },
};

/** @type {import('./stage.mjs').Step} */
const asked = {
  title: 'who presides asks for a correction of the minutes',
  as: 'mayor',
  async play({ open, send, memory }) {
    await open(`${memory.held}/minutes/requests`);
    await send('/minutes/requests', { text: 'L’échange sur l’eau a précédé l’appel.' });
  },
};

/**
 * Takes the session as far as this; the mayors' windows are opened by their roles, `mayor of port` and `mayor of ville`.
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').Browser} browser
 * @param {{ until?: 'convened' | 'open' | 'next', company?: ReturnType<typeof gather> }} [options]
 * @returns {Promise<Record<string, string>>} `session` and `commission`, after the language; `port`, `ville`: the members; until
 *   the next: `called`, that session, `pass`, of a seat of the first, `held`, another that was closed and has minutes, and `kept`, one whose
 *   minutes were approved
 */
export async function sitting(server, browser, { until = 'open', company = gather(server, browser, { lang: 'fr', width: 1280 }) } = {}) {
  const entering = cities.flatMap(enter);
  for (const step of [...entering, office, ...mayors.map(invited), ...mayors.map(arrived), commission, called]) await company.perform(step);
  for (const { role, email } of mayors) {
    if (!server.accounts.some((one) => one.role === role)) server.accounts.push({ role, member: null, email, password });
  }
  if (until !== 'convened') await company.perform(opened);
  if (until === 'next') for (const step of [...voting, ...deciding, ...filing, ahead, held, asked, ...approving]) await company.perform(step);
  return company.memory;
}
