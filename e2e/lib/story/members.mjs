// @ts-check
// Two cities enter the atlas and the club; one of them gets an officer.

import assert from 'node:assert/strict';
import { cities, day, inLanguages, paper } from './cast.mjs';

const [port, ville] = cities;

/** What the secretary does for each city. */
export const enter = (city) => [
  {
    title: `the secretary adds ${city.name.fr} to the atlas, with its authority`,
    as: 'secretary',
    async play({ open, walk, send, here, memory }) {
      await open('/atlas');
      await walk('/atlas/new');
      const [latitude, longitude] = city.at;
      await send('/atlas/new', {
        ...inLanguages('name', city.name), country: city.country, kind: 'commune', latitude, longitude,
        'position-sources': 'https://example.org/position', population: '12000',
        'population-as-of': { date: '2020-01-01' }, 'population-sources': 'https://example.org/population',
      });
      const slug = (memory[city.key] = here().split('/').at(-1));
      await walk(`/localities/${slug}/authority`);
      await send(`/localities/${slug}/authority`, {
        ...inLanguages('name', city.authority), kind: 'commune', identity: 'named', organ: 'elected-council',
        'identity-sources': 'https://example.org/identity', 'organ-sources': 'https://example.org/organ',
      });
    },
  },
  {
    title: `the secretary proposes ${city.name.fr} as a member, and admits it`,
    as: 'secretary',
    async play({ open, walk, send, choose, lang, here, page, memory }) {
      const slug = memory[city.key];
      await open('/members');
      await walk('/members/new');
      await send('/members/new', {
        entity: await choose('entity', city.authority[lang]), quality: 'full', on: { date: day(60) },
        ...inLanguages('reason', { fr: 'Candidature reçue par courrier', ar: 'طلب وارد بالبريد' }),
      });
      assert.equal(here(), `/members/${slug}`);
      await walk(`/members/${slug}/admit`);
      await send(`/members/${slug}/admit`, {
        quality: 'full', on: { date: day(45) },
        ...inLanguages('reason', { fr: 'Décision de l’assemblée générale', ar: 'قرار الجمعية العامة' }),
      });
      assert.equal(here(), `/members/${slug}`);
      assert.ok(await page.locator(`a[href*="/members/${slug}/suspend"]`).count(), 'it was not admitted');
    },
  },
];

/** @type {import('../stage.mjs').Step[]} */
export const members = [
  ...enter(port),
  ...enter(ville),
  {
    title: 'anyone sees that both are members',
    async play({ open, page, memory }) {
      await open('/members');
      for (const { key } of cities) assert.ok(await page.locator(`main a[href$="/members/${memory[key]}"]`).count(), key);
    },
  },
  {
    title: `the secretary notes who presides over ${ville.name.fr}, by which mandate`,
    as: 'secretary',
    async play({ open, walk, send, choose, page, memory }) {
      const at = `/members/${memory.ville}`;
      await open('/members/offices/new');
      await send('/members/offices/new', {
        ...inLanguages('masculine', { fr: 'Président du conseil d’essai', ar: 'رئيس مجلس التجربة' }),
        ...inLanguages('feminine', { fr: 'Présidente du conseil d’essai', ar: 'رئيسة مجلس التجربة' }),
        ways: 'elected', head: true,
      });
      await open(at);
      await walk(`${at}/people/new`);
      await send(`${at}/people/new`, { 'name-passport': 'Essai Signataire', 'name-ar': 'التجربة الموقعة', gender: 'f' });
      await walk(`${at}/mandates/new`);
      const office = page.locator('[name="office"] option').filter({ hasText: /essai|التجربة/i }).first();
      await send(`${at}/mandates/new`, {
        office: await office.getAttribute('value') ?? '', person: await choose('person', /Essai Signataire|التجربة الموقعة/),
        way: 'elected', from: { date: day(400) }, instrument: 'Procès-verbal n° 7',
      });
    },
  },
  {
    title: 'what was written of its people is corrected: a name, powers, the end of a mandate',
    as: 'secretary',
    async play({ open, send, page, lang, memory }) {
      const at = `/members/${memory.ville}`;
      const path = async (/** @type {string} */ ends) => {
        await open(at);
        const link = page.locator(`main a[href^="/${lang}${at}"]:not([href$="/new"])${ends}`).first();
        return (await link.getAttribute('href') ?? '').slice(`/${lang}`.length);
      };
      await open(`${at}/powers/new`);
      const mandate = await page.locator('[name="mandate"] option').last().getAttribute('value') ?? '';
      await send('/powers/new', {
        mandate, 'granted-by': 'Le conseil', ...inLanguages('scope', { fr: 'Signer les jumelages', ar: 'توقيع اتفاقيات التوأمة' }),
        from: { date: day(300) }, evidence: paper('powers'),
      });
      const powers = await path('[href*="/powers/"][href$="/correct"]');
      await open(powers);
      await send(powers, { reference: 'Arrêté n° 4', reason: 'Numéro oublié' });
      const person = await path('[href*="/people/"]');
      await open(person);
      await send(person, { 'name-passport': 'Essai Signataire', 'name-ar': 'التجربة الموقعة' });
      await open(await path('[href$="/end"]'));
    },
  },
  {
    title: 'the secretary sees whom a campaign would ask',
    as: 'secretary',
    async play({ open, page }) {
      await open('/members/campaigns/new');
      assert.ok(await page.locator('main form [name="year"]').count(), 'no campaign is open');
    },
  },
  {
    title: `the rights of ${port.name.fr} are suspended, and given back`,
    as: 'secretary',
    async play({ open, send, memory }) {
      const at = `/members/${memory.port}`;
      const said = { on: { date: day(20) }, ...inLanguages('reason', { fr: 'Décision du bureau', ar: 'قرار المكتب' }) };
      for (const step of ['suspend', 'reinstate']) {
        await open(`${at}/${step}`);
        await send(`${at}/${step}`, said);
      }
    },
  },
  {
    title: `the secretary invites an officer of ${port.name.fr}`,
    as: 'secretary',
    async play({ open, send, choose, lang }) {
      await open('/accounts/invite');
      await send('/accounts/invite', {
        name: 'Officier d’essai', email: 'officer@port-essai.example', lang, role: 'officer',
        body: await choose('body', port.authority[lang]),
      });
    },
  },
  {
    title: 'the officer opens the link of the letter and chooses a password',
    as: 'newcomer',
    async play({ letter, open, send, here }) {
      const [link] = /https?:\/\/\S+\/invitation\?token=[\w-]+/.exec(await letter('officer@port-essai.example')) ?? [''];
      assert.ok(link, 'the letter holds no link');
      const { pathname, search } = new URL(link);
      await open(pathname.replace(/^\/[a-z]+/, '') + search);
      const password = 'quatre palmiers au bord';
      await send('/invitation', { password, 'password-again': password });
      assert.equal(here(), '/account');
    },
  },
];
