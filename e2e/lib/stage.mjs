// @ts-check
// Where a story is played: one program, one browser, and each role in a window of its own.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, listen, reader, signIn } from './browser.mjs';
import { send } from './form.mjs';
import { serve } from './server.mjs';

/**
 * @typedef {{ title: string, as?: string, play: (scene: Scene) => Promise<void> }} Step
 *   `as` is the role that acts; without it, a reader who has no account
 * @typedef {{ page: import('playwright-core').Page, lang: string, url: string,
 *             open: (path: string) => Promise<void>, walk: (path: string) => Promise<void>,
 *             send: (action: string, values?: Record<string, import('./form.mjs').Value>) => Promise<import('playwright-core').Response>,
 *             memory: Record<string, any> }} Scene
 *   `open` goes to an address by hand, `walk` by a link the page shows, in its menu if need be
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
    let server, browser;
    let stopped = false;
    /** What one step tells the next: slugs, numbers. */
    const memory = {};
    /** @type {Map<string, { page: import('playwright-core').Page, notes: import('./browser.mjs').Notes }>} */
    const windows = new Map();

    before(async () => {
      server = await serve();
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    async function windowOf(role) {
      const known = windows.get(role ?? '');
      if (known) return known;
      const context = await reader(browser, look);
      const page = await context.newPage();
      const notes = listen(page, server.url);
      if (role) {
        const account = server.accounts.find((one) => one.role === role);
        assert.ok(account, `the demonstration has no ${role}`);
        await signIn(page, server, account, look.lang);
      }
      const opened = { page, notes };
      windows.set(role ?? '', opened);
      return opened;
    }

    for (const step of story) {
      test(step.title, async (t) => {
        if (stopped) return t.skip('an earlier step failed');
        stopped = true;
        const { page, notes } = await windowOf(step.as);
        await step.play(scene(page, server.url, look.lang, memory));
        assert.deepEqual(notes.complaints, [], 'the browser complained');
        assert.deepEqual(notes.strangers, [], 'another host was asked');
        stopped = false;
      });
    }
  });
}

/** @returns {Scene} */
function scene(page, url, lang, memory) {
  return {
    page,
    lang,
    url,
    memory,
    async open(path) {
      const response = await page.goto(`${url}/${lang}${path}`, { waitUntil: 'load' });
      assert.equal(response?.status(), 200, path);
    },
    async walk(path) {
      const link = page.locator(`a[href="/${lang}${path}"]:visible`).first();
      if ((await link.count()) === 0) await page.locator('header summary:visible').first().click();
      await link.click();
      await page.waitForURL(`**/${lang}${path}`);
    },
    send: (action, values) => send(page, action, values),
  };
}
