// @ts-check
// The twinning is opened, its text written in two languages and settled.

import assert from 'node:assert/strict';
import { cities, inLanguages } from './cast.mjs';

const title = {
  fr: 'Jumelage entre Port-Essai et Ville-Épreuve', ar: 'توأمة بين ميناء التجربة ومدينة الاختبار',
  en: 'Twinning between Port-Essai and Ville-Épreuve', es: 'Hermanamiento entre Port-Essai y Ville-Épreuve',
};

/** @type {import('../stage.mjs').Step[]} */
export const text = [
  {
    title: 'the secretary opens a twinning between them',
    as: 'secretary',
    async play({ open, walk, send, choose, lang, here, memory }) {
      await open('/agreements');
      await walk('/agreements/new');
      const [one, other] = cities;
      await send('/agreements/new', {
        kind: 'twinning', ...inLanguages('title', title), fields: 'culture',
        'party-1': await choose('party-1', one.authority[lang]), 'party-2': await choose('party-2', other.authority[lang]),
      });
      memory.at = here();
      assert.match(memory.at, /^\/agreements\/[a-z0-9-]+$/);
    },
  },
  {
    title: 'an outsider is not told that it exists',
    async play({ page, url, lang, memory }) {
      for (const end of ['', '/text', '.pdf']) {
        assert.equal((await page.request.get(`${url}/${lang}${memory.at}${end}`)).status(), 404, end);
      }
    },
  },
  {
    title: 'its officer sees the file, and begins the text in French and Arabic from the clause library',
    as: 'newcomer',
    async play({ open, walk, send, page, memory }) {
      await open(memory.at);
      await walk(`${memory.at}/text/start`);
      await send('/text/start');
      memory.clauses = await page.locator('[id^="article-"]').evaluateAll((all) => all.map((one) => one.id.slice('article-'.length)));
      assert.ok(memory.clauses.length > 5, `only ${memory.clauses.length} clauses`);
    },
  },
  {
    title: 'the clauses that the library leaves blank are written',
    as: 'newcomer',
    async play({ page, open, send, lang, memory }) {
      for (;;) {
        await open(`${memory.at}/text`);
        const blank = page.locator(`section[aria-labelledby="missing"] a[href^="/${lang}${memory.at}/text/"]`);
        if ((await blank.count()) === 0) break;
        const href = (await blank.first().getAttribute('href') ?? '').slice(`/${lang}`.length);
        await open(href);
        await send(href, { body: 'Les Parties conviennent de ce qui suit.' });
      }
    },
  },
  {
    title: 'one language moves ahead: the other lags and the text cannot be settled',
    as: 'newcomer',
    async play({ open, page, send, memory }) {
      const clause = memory.clauses.at(-1);
      memory.clause = clause;
      await open(`${memory.at}/text/${clause}/fr`);
      const body = await page.locator('[name="body"]').inputValue();
      await send(`/text/${clause}/fr`, { body: `${body}\n\nLes Parties se rencontrent une fois l’an.`, reach: 'meaning' });
      await open(`${memory.at}/settle`);
      assert.equal(await page.locator('form[action$="/settle"]').count(), 0, 'a lagging text could be settled');
    },
  },
  {
    title: 'the difference between two versions can be read, and Arabic is brought level',
    as: 'newcomer',
    async play({ open, page, send, memory }) {
      await open(`${memory.at}/text/${memory.clause}/fr/versions`);
      assert.match(await page.locator('.diff ins').first().innerText(), /se rencontrent une fois/);
      await open(`${memory.at}/text/${memory.clause}/ar`);
      const body = await page.locator('[name="body"]').inputValue();
      await send(`/text/${memory.clause}/ar`, { body: `${body}\n\nيلتقي الطرفان مرة في السنة.`, reach: 'meaning' });
    },
  },
  {
    title: 'the secretary states how it comes into force, lasts and ends',
    as: 'secretary',
    async play({ open, walk, send, memory }) {
      await open(`${memory.at}/text`);
      await walk(`${memory.at}/state-terms`);
      await send('/state-terms', { entry: 'last-approval', months: '48', renewal: 'express', notice: '6' });
    },
  },
  {
    title: 'the secretary settles the text; its hash is shown',
    as: 'secretary',
    async play({ open, send, page, memory }) {
      await open(`${memory.at}/settle`);
      await send('/settle');
      memory.hash = /[0-9a-f]{64}/.exec(await page.locator('main .hash').first().innerText())?.[0];
      assert.ok(memory.hash, 'no hash is shown');
    },
  },
];
