// @ts-check
// Pages on paper: what is read stays, what is pressed goes, and black stands on white.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, reader, signedIn } from './lib/browser.mjs';
import { address, all } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';
import { setting } from './lib/setting.mjs';

/** @type {import('./lib/server.mjs').Server} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
/** Where what the demonstration does not have stands. */
let places = {};

before(async () => {
  server = await serve();
  browser = await launch();
  places = await setting(server, browser);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const printed = ['agreement', 'member', 'register', 'session-open', 'session-file', 'convocation', 'motion', 'amendment', 'vote-declared', 'vote-elected', 'decision', 'minutes-secretary', 'organ'];

for (const name of printed) {
  for (const lang of ['fr', 'ar']) {
    test(`${name} on paper, ${lang}`, async () => {
      const page = all.find((one) => one.name === name);
      assert.ok(page);
      const state = page.as && (await signedIn(browser, server, page.as));
      const context = await reader(browser, { lang, width: 1280, scheme: 'dark', state });
      try {
        const tab = await context.newPage();
        await tab.goto(await address(context.request, server.url, page, lang, places), { waitUntil: 'load' });
        assert.ok(await tab.locator('.site-head nav').first().isVisible(), 'on a screen the menu is there');
        await tab.emulateMedia({ media: 'print' });
        const seen = tab.locator('.site-head nav, .site-foot nav, .trail, .tabs, .pager, form.filter, .acts, .button, .skip').filter({ visible: true });
        assert.equal(await seen.count(), 0, 'what is pressed stays on the screen');
        assert.ok(await tab.locator('h1').isVisible());
        assert.deepEqual(await colours(tab), { paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
        assert.deepEqual(await bare(tab), [], 'an address that nobody can press is written out');
        assert.ok((await tab.pdf({ format: 'A4' })).length > 1000, 'it can be printed');
      } finally {
        await context.close();
      }
    });
  }
}

/** What the page is printed with. */
function colours(tab) {
  return tab.evaluate(() => {
    const [page, text] = [getComputedStyle(document.body), getComputedStyle(document.querySelector('main h1') ?? document.body)];
    return { paper: page.backgroundColor, ink: text.color };
  });
}

/** Links to elsewhere whose address is not said after them. */
function bare(tab) {
  return tab.evaluate(() => [...document.querySelectorAll('main p a[href^="http"], main li a[href^="http"], main dd a[href^="http"]')]
    .filter((link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? ''))
    .map((link) => link.outerHTML));
}
