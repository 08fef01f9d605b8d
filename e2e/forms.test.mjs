// @ts-check
// A form that cannot be accepted: it says so, keeps what was typed, and stays accessible, in each
// language, with scripts and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findings } from './lib/axe.mjs';
import { launch, reader, submit } from './lib/browser.mjs';
import { languages } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

/** @type {import('./lib/server.mjs').Server} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const lang of languages) {
  for (const scripts of [true, false]) {
    test(`a wrong password keeps what was typed, ${lang}${scripts ? '' : ', without JavaScript'}`, async () => {
      const context = await reader(browser, { lang, width: 390, scripts });
      try {
        const page = await context.newPage();
        await page.goto(`${server.url}/${lang}/sign-in`, { waitUntil: 'load' });
        const form = page.locator('form:has(input[type="password"])');
        const { email } = server.accounts[0];
        await form.locator('[name="email"]').fill(email);
        await form.locator('[name="password"]').fill('not the password');
        const response = await submit(page, form);

        assert.ok(response.status() < 500, `answered ${response.status()}`);
        assert.equal(await page.locator('html').getAttribute('lang').then((said) => said?.split('-')[0]), lang);
        assert.equal(await form.locator('[name="email"]').inputValue(), email, 'the address was lost');
        assert.equal(await form.locator('[name="password"]').inputValue(), '', 'the password came back');
        assert.ok(await page.locator('main [role="alert"], main .error').first().isVisible(), 'nothing says what is wrong');
        if (scripts) assert.deepEqual(await findings(page), []);
      } finally {
        await context.close();
      }
    });
  }
}
