// @ts-check
// Where a story is played: one program, one browser, and each role in a window of its own.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, listen, reader, signIn } from './browser.mjs';
import { examine } from './examine.mjs';
import { send } from './form.mjs';
import { inEachOtherLook, looks } from './looks.mjs';
import { errors } from './markup.mjs';
import { listed } from './pages.mjs';
import { serve } from './server.mjs';

/**
 * @typedef {{ title: string, as?: string, play: (scene: Scene) => Promise<void> }} Step
 *   `as` is the role that acts; without it, a reader who has no account; `newcomer`, or `newcomer` with a
 *   name, is someone who has none at the start, in a window of their own
 * @typedef {{ page: import('playwright-core').Page, lang: string, url: string,
 *             open: (path: string) => Promise<void>, walk: (path: string) => Promise<void>,
 *             send: (action: string, values?: Record<string, import('./form.mjs').Value>) => Promise<import('playwright-core').Response>,
 *             here: () => string, choose: (field: string, words: string | RegExp) => Promise<string>,
 *             letter: (to: string) => Promise<string>, memory: Record<string, any> }} Scene
 *   `open` goes to an address by hand, `walk` by a link the page shows, in its menu if need be;
 *   `here` is the address after the language; `choose` finds the value of a choice by its words;
 *   `letter` is the last mail to someone
 * @typedef {{ page: import('playwright-core').Page, notes: import('./browser.mjs').Notes,
 *             answer: () => import('playwright-core').Response | undefined }} Window
 *   `answer` is what brought the page that it shows
 */

/**
 * Plays a story from its first step to its last. When a step fails the following ones are
 * skipped: they stand on it.
 * @param {string} title
 * @param {Step[]} story
 * @param {import('./browser.mjs').Look} look
 */
export function play(title, story, look) {
  describe(title, () => {
    let server, browser, company;
    let stopped = false;

    before(async () => {
      server = await serve();
      browser = await launch();
      company = gather(server, browser, look, look.scripts !== false);
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    for (const step of story) {
      test(step.title, async (t) => {
        if (stopped) return t.skip('an earlier step failed');
        stopped = true;
        await company.perform(step);
        stopped = false;
      });
    }

    // Without scripts the pages are the same.
    if (look.scripts === false) return;
    test('the pages met on the way and on no list have nothing that axe-core or the Nu HTML checker finds', async (t) => {
      assert.ok(company.met.size > 0, 'nothing was met');
      const marked = await errors(new Map([...company.met].flatMap(([kind, { html }]) =>
        [...html].map(([lang, text]) => [`${kind} ${lang}`, text]))));
      for (const [kind, { path, seen, html, wrong }] of company.met) {
        const found = [...wrong, ...[...html.keys()].flatMap((lang) => marked.get(`${kind} ${lang}`) ?? [])];
        await t.test(`${path}, ${seen}`, () => assert.ok(found.length === 0, `${path}\n${found.map((line) => `  - ${line}`).join('\n')}\n`));
      }
    });
  });
}

/**
 * Those who play: each role in a window of its own, opened when it is first needed.
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').Browser} browser
 * @param {import('./browser.mjs').Look} look
 * @param {boolean} [attentive] whether the pages met that no list holds are looked at
 * @param {string[]} [plain] roles whose windows have no JavaScript
 */
export function gather(server, browser, look, attentive = false, plain = []) {
  /** What one step tells the next: slugs, numbers. */
  const memory = {};
  /** @type {Map<string, Window>} */
  const windows = new Map();
  /** The pages met that no list holds, one of each kind: their address, how they were seen, what is wrong with them, their HTML by language. */
  const met = new Map();

  async function windowOf(role) {
    const known = windows.get(role ?? '');
    if (known) return known;
    const context = await reader(browser, role && plain.includes(role) ? { ...look, scripts: false } : look);
    const page = await context.newPage();
    const notes = listen(page, server.url);
    if (role && !role.startsWith('newcomer')) {
      const account = server.accounts.find((one) => one.role === role);
      assert.ok(account, `the demonstration has no ${role}`);
      await signIn(page, server, account, look.lang);
    }
    /** @type {import('playwright-core').Response | undefined} */
    let answer;
    page.on('response', (response) => {
      const whole = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      if (whole && ![301, 302, 303, 307, 308].includes(response.status())) answer = response;
    });
    const opened = { page, notes, answer: () => answer };
    windows.set(role ?? '', opened);
    return opened;
  }

  /**
   * Looks at the page that a window shows, unless a list holds it or one of its kind was met: as it stands there, and with E2E_FULL=1 in
   * every look, where its address is one that can be opened.
   */
  async function meet({ page, answer }) {
    const path = new URL(page.url()).pathname;
    if (!attentive || listed(path)) return;
    const text = (await answer()?.text()) ?? '';
    const kind = `${path.split('/').at(-1)} ${parts(text)}`;
    if (met.has(kind)) return;
    const html = new Map([[look.lang, text]]);
    const wrong = await examine(page, look, (await answer()?.allHeaders()) ?? {});
    const again = Boolean(process.env.E2E_FULL) && answer()?.request().method() === 'GET';
    if (again) wrong.push(...(await inEachOtherLook(browser, page, look, (lang, text) => html.set(lang, text))));
    met.set(kind, { path, seen: again ? `in ${looks.length} looks` : `in ${look.lang}, ${look.width} px`, html, wrong });
  }

  return {
    memory,
    met,
    /** @param {Step} step */
    async perform(step) {
      const window = await windowOf(step.as);
      const { page, notes } = window;
      await step.play(scene(page, server, look.lang, memory, () => meet(window)));
      assert.deepEqual(notes.complaints, [], 'the browser complained');
      assert.deepEqual(notes.strangers, [], 'another host was asked');
    },
  };
}

/** What a page is made of: two pages with the same parts, at addresses that end alike, are of one kind. */
function parts(html) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return [...new Set([...main.matchAll(/ (?:name|class)="([a-z -]+)/g)].map(([, name]) => name))].sort().join();
}

/**
 * @param {() => Promise<void>} meet is called on each page that is come to
 * @returns {Scene}
 */
function scene(page, { url, folder }, lang, memory, meet) {
  return {
    here: () => new URL(page.url()).pathname.slice(`/${lang}`.length),
    choose: (field, words) => choose(page, field, words),
    letter: (to) => letter(join(folder, 'mail'), to),
    page,
    lang,
    url,
    memory,
    async open(path) {
      const response = await page.goto(`${url}/${lang}${path}`, { waitUntil: 'load' });
      assert.equal(response?.status(), 200, path);
      await meet();
    },
    async walk(path) {
      const link = page.locator(`a[href="/${lang}${path}"]:visible`).first();
      if ((await link.count()) === 0) await page.locator('header summary:visible').first().click();
      await link.click();
      await page.waitForURL(`**/${lang}${path}`);
      await meet();
    },
    async send(action, values) {
      const response = await send(page, action, values);
      await meet();
      return response;
    },
  };
}

/** The value of the choice that these words name, in a list or among buttons. */
async function choose(page, field, words) {
  const offered = await page.locator(`[name="${field}"]`).evaluateAll((all) => all.flatMap((one) =>
    one.tagName === 'SELECT'
      ? [...one.options].map((option) => ({ value: option.value, says: option.textContent ?? '' }))
      : [{ value: one.value, says: [...(one.labels ?? [])].map((label) => label.textContent).join(' ') }]));
  const fits = ({ says }) => (typeof words === 'string' ? says.includes(words) : words.test(says));
  const found = offered.find(fits);
  assert.ok(found, `${page.url()}: ${field} offers no ${words}, but ${offered.map((one) => one.says.trim()).join(' | ')}`);
  return found.value;
}

/** The words of the last letter to someone, from the folder where the demonstration leaves its mail. */
export async function letter(folder, to) {
  for (let tries = 0; tries < 60; tries += 1) {
    const names = await readdir(folder).catch(() => []);
    const letters = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const found = letters.filter((one) => one.includes(to)).at(-1);
    if (found) return decoded(found);
    await pause(250);
  }
  throw new Error(`no letter to ${to} in ${folder}`);
}

/** The text of a mail, whichever way it was wrapped for the journey. */
function decoded(mail) {
  const cut = mail.search(/\r?\n\r?\n/);
  const [head, body] = [mail.slice(0, cut), mail.slice(cut)];
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body;
  const joined = body.replace(/=\r?\n/g, '');
  return decodeURIComponent(joined.replace(/%/g, '%25').replace(/=([0-9A-F]{2})/g, '%$1'));
}
