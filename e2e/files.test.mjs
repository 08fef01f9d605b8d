// @ts-check
// Forms that carry files, in a real browser: what is too heavy is complained of where it was chosen, and a form sent after
// its sign-in had expired comes back filled and names the file to choose again.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findings } from './lib/axe.mjs';
import { launch, reader, signIn, submit } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

/** @type {import('./lib/server.mjs').Server} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
/** Where the files lie that are chosen: the browser reads them itself, as a person's does. */
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jumelage-files-'));
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The form of a signatory's powers, opened by the secretary, with its file chosen. */
async function powers(scripts, size) {
  const context = await reader(browser, { lang: 'ar', width: 390, scripts });
  const page = await context.newPage();
  const account = server.accounts.find((one) => one.role === 'secretary');
  assert.ok(account);
  await signIn(page, server, account, 'ar');
  await page.goto(`${server.url}/ar/members/smara/powers/new`, { waitUntil: 'load' });
  const form = page.locator('form[action*="/powers/new"]');
  await form.locator('[name="reference"]').fill('12/2026');
  const file = join(folder, 'délégation.pdf');
  await writeFile(file, Buffer.alloc(size, 'x'));
  await form.locator('[type="file"]').setInputFiles(file);
  return { context, page, form, account };
}

for (const scripts of [true, false]) {
  const how = scripts ? '' : ', without JavaScript';
  test(`a file that is too heavy is complained of beside its field, and what was typed stays${how}`, async () => {
    const { context, page, form } = await powers(scripts, 30 * 1024 * 1024);
    try {
      const response = await submit(page, form);
      assert.equal(response.status(), 422);
      assert.equal(await page.locator('html').getAttribute('lang'), 'ar');
      assert.match(await page.locator('#evidence-error').innerText(), /10/, 'the size allowed is not said');
      assert.equal(await form.locator('[name="reference"]').inputValue(), '12/2026');
      if (scripts) assert.deepEqual(await findings(page), []);
    } finally {
      await context.close();
    }
  });

  test(`a form sent after its sign-in had expired comes back and names its file${how}`, async () => {
    const { context, page, form, account } = await powers(scripts, 1024 * 1024);
    try {
      await context.clearCookies({ name: 'session' });
      await submit(page, form);
      const door = page.locator('form:has(input[type="password"])');
      await door.locator('[name="email"]').fill(account.email);
      await door.locator('[name="password"]').fill(account.password);
      await submit(page, door);
      assert.equal(new URL(page.url()).pathname, '/ar/members/smara/powers/new');
      assert.equal(await form.locator('[name="reference"]').inputValue(), '12/2026');
      assert.match(await form.locator('.todo').innerText(), /délégation\.pdf/);
      if (scripts) assert.deepEqual(await findings(page), []);
    } finally {
      await context.close();
    }
  });
}
