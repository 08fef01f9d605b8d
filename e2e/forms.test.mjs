// @ts-check
// A form that cannot be accepted: it says so, keeps what was typed, and stays accessible, in each
// language, with scripts and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findings } from './lib/axe.mjs';
import { launch, reader, signIn, submit } from './lib/browser.mjs';
import { form as formTo } from './lib/form.mjs';
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

/** The form that proposes a member, in a window of the secretary's whose browser knows of no network. */
async function proposal({ network = true } = {}) {
  const context = await reader(browser, { lang: 'fr', width: 390 });
  if (!network) await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }));
  const page = await context.newPage();
  const secretary = server.accounts.find(({ role }) => role === 'secretary');
  assert.ok(secretary);
  await signIn(page, server, secretary);
  await page.goto(`${server.url}/fr/members/new`, { waitUntil: 'load' });
  return { page, secretary, form: formTo(page, '/members/new'), close: () => context.close() };
}

test('a form leaves without a network, for a program on the same machine', async () => {
  const { page, form, close } = await proposal({ network: false });
  try {
    const response = await submit(page, form);
    assert.equal(response.status(), 422, 'what is missing is said by the program');
  } finally {
    await close();
  }
});

test('a form that nothing would answer stays, and says that what was typed is kept', async () => {
  const { page, form, close } = await proposal({ network: false });
  try {
    await page.route('**/healthz', (route) => route.abort());
    await form.locator('textarea').first().fill('Ce qui est écrit');
    await form.locator('button').first().click();
    await form.locator('.kept-note.fault[role="alert"]').waitFor();
    assert.equal(await form.locator('textarea').first().inputValue(), 'Ce qui est écrit');
    await page.unroute('**/healthz');
    const response = await submit(page, form);
    assert.equal(response.status(), 422, 'it leaves as soon as the program answers');
  } finally {
    await close();
  }
});

test('what was typed and not sent is given back in its window, and to nobody after a sign-out', async () => {
  const { page, secretary, form, close } = await proposal();
  try {
    const text = form.locator('textarea').first();
    await text.fill('Ce qui est écrit');
    await page.goto(`${server.url}/fr/members`, { waitUntil: 'load' });
    await page.goto(`${server.url}/fr/members/new`, { waitUntil: 'load' });
    assert.equal(await text.inputValue(), 'Ce qui est écrit');
    await submit(page, formTo(page, '/sign-out'));
    await signIn(page, server, secretary);
    await page.goto(`${server.url}/fr/members/new`, { waitUntil: 'load' });
    assert.equal(await text.inputValue(), '');
  } finally {
    await close();
  }
});
