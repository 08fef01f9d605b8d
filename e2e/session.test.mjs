// @ts-check
// A session from its first item to its end, with five people in five windows, in French and Arabic: the secretary at the console, the
// mayor who presides and who loses the network, a mayor on a telephone in Arabic, a mayor without JavaScript, and a citizen who follows
// from outside; and, in a sixth window, the wall of the hall, before which nobody sits.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, listen, reader, signIn, submit } from './lib/browser.mjs';
import { form, send } from './lib/form.mjs';
import { serve } from './lib/server.mjs';
import { sitting } from './lib/sitting.mjs';

/** How long a page may take to say what happened elsewhere, in milliseconds: the machine may be busy. */
const soon = { timeout: 15_000 };

describe('a session with five people in five windows', () => {
  /** @type {import('./lib/server.mjs').Server} */
  let server;
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** The session's address, after the language. @type {string} */
  let session;
  /** @type {Record<'chair' | 'presides' | 'arabic' | 'plain' | 'citizen' | 'wall', import('playwright-core').Page>} */
  const windows = /** @type {any} */ ({});
  /** @type {Map<import('playwright-core').Page, import('./lib/browser.mjs').Notes>} */
  const notes = new Map();
  let stopped = false;

  before(async () => {
    server = await serve();
    browser = await launch();
    ({ session } = await sitting(server, browser));
    await Promise.all([
      enter('chair', 'secretary', 'console', { lang: 'fr', width: 1280 }),
      enter('presides', 'mayor', 'live', { lang: 'fr', width: 1280 }),
      enter('arabic', 'mayor of ville', 'live', { lang: 'ar', width: 390 }),
      enter('plain', 'mayor of port', 'live', { lang: 'fr', width: 390, scripts: false }),
      enter('citizen', null, 'live', { lang: 'ar', width: 1280 }),
      enter('wall', null, 'screen', { lang: 'fr', width: 1280 }),
    ]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Opens the window of someone, signed in by their role; of whoever has none, as a visitor. */
  async function enter(name, role, page, look) {
    const context = await reader(browser, look);
    const opened = (windows[name] = await context.newPage());
    notes.set(opened, listen(opened, server.url));
    const account = server.accounts.find((one) => one.role === role);
    if (role) await signIn(opened, server, /** @type {any} */ (account), look.lang);
    await opened.goto(`${server.url}/${look.lang}${session}/${page}`, { waitUntil: 'load' });
  }

  /** Waits until a window shows this. */
  const shows = (page, selector, text) => page.locator(selector).filter({ hasText: text }).first().waitFor(soon);

  /** Presses the first button of a page that is sent to this address. */
  async function press(page, action) {
    await form(page, action).waitFor(soon);
    const response = await submit(page, form(page, action));
    assert.equal(response.status(), 200, `${action}: ${await page.locator('main').innerText()}`);
  }

  /** A step of the story; those after one that failed are left out. */
  const step = (title, play) => test(title, async (t) => {
    if (stopped) return t.skip('an earlier step failed');
    stopped = true;
    await play();
    stopped = false;
  });

  step('the chair opens an item: every window that listens shows it, the others when they are read again', async () => {
    const { chair, presides, arabic, plain, citizen, wall } = windows;
    await press(chair, '/console/item');
    await Promise.all([
      shows(presides, '#now', 'Échange sur l’eau'),
      shows(arabic, '#now', 'تبادل حول الماء'),
      shows(citizen, '#now', 'تبادل حول الماء'),
      shows(wall, '#pane-en', 'Exchange on water'),
      shows(wall, '#pane-ar', 'تبادل حول الماء'),
      shows(wall, '#pane-es', 'Intercambio sobre agua'),
    ]);
    assert.match(await presides.locator('[data-tell]').innerText(), /Échange sur l’eau et l’assainissement/, 'who hears the page is told');
    assert.ok(!(await plain.locator('#now').innerText()).includes('Échange'));
    await plain.locator('noscript a, a[href$="/live"]').first().click();
    await shows(plain, '#now', 'Échange sur l’eau');
    assert.equal(await wall.locator('a, nav').count(), 0, 'a wall leads nowhere');
  });

  step('a window in which nothing happens for long is not taken for lost', async () => {
    const context = await reader(browser, { lang: 'fr', width: 1280 });
    const quiet = await context.newPage();
    await quiet.clock.install();
    await quiet.goto(`${server.url}/fr${session}/live`, { waitUntil: 'load' });
    await quiet.locator('[data-live][data-heard]').waitFor(soon);
    await quiet.clock.fastForward(25_000);
    // The server says something every twenty seconds: by its own clock, not by the page's.
    await new Promise((done) => setTimeout(done, 22_000));
    await quiet.clock.fastForward(40_000);
    assert.equal(await quiet.locator('.chamber-lost:visible').count(), 0);
    await context.close();
  });

  step('two ask for the floor, one of them without JavaScript, and are given it in turn', async () => {
    const { chair, arabic, plain, citizen, wall } = windows;
    assert.equal(await citizen.locator('form[action*="/live/ask"]').count(), 0, 'whoever sits nowhere asks for nothing');
    await chair.locator('[name="seconds"]').selectOption('180');
    await press(chair, '/console/limit');
    await press(arabic, '/live/ask');
    await press(plain, '/live/ask');
    await form(plain, '/live/withdraw').waitFor(soon);
    await shows(chair, '#list', 'Ville-Épreuve');
    await shows(chair, '#list', 'Port-Essai');
    await press(chair, '/console/call');
    await form(arabic, '/live/finish').waitFor(soon);
    await shows(wall, '#pane-fr .wall-speaks', 'Ville-Épreuve');
    const clock = await wall.locator('#pane-fr .left-clock').innerText();
    assert.match(clock, /^[23]:\d\d$/, 'the time runs down');
    await press(arabic, '/live/finish');
    await chair.locator('#floor .chamber-speaks').waitFor({ state: 'detached', ...soon });
    await press(chair, '/console/call');
    await shows(wall, '#pane-es .wall-speaks', 'Port-Essai');
    await plain.reload();
    await form(plain, '/live/finish').waitFor(soon);
  });

  step('what the chair types stays while the page changes under it', async () => {
    const { chair, presides, arabic } = windows;
    await press(arabic, '/live/order');
    await chair.locator('#orders [name="ruling"]').first().waitFor(soon);
    const typed = chair.locator('#orders [name="ruling"]').first();
    await typed.pressSequentially('Hors su');
    await press(presides, '/live/order');
    await chair.locator('#orders .console-queue > li').nth(1).waitFor(soon);
    await chair.keyboard.type('jet');
    assert.equal(await typed.inputValue(), 'Hors sujet', 'the text, and where one was in it');
    const passed = form(chair, '/console/pass');
    assert.equal((await submit(chair, passed)).status(), 200);
    await press(presides, '/live/withdraw');
    await chair.locator('#orders').waitFor({ state: 'detached', ...soon });
  });

  step('who loses the network is told so, and catches up with all that was done meanwhile', async () => {
    const { chair, presides, citizen, wall } = windows;
    await presides.context().setOffline(true);
    await presides.locator('[data-lost]:visible').waitFor(soon);
    await press(chair, '/console/item');
    await chair.locator('a[href*="/votes/new?item="]').click();
    await chair.waitForLoadState('load');
    await send(chair, '/votes/new', { way: 'named', kind: 'proposal' });
    await chair.goto(`${server.url}/fr${session}/console`, { waitUntil: 'load' });
    await press(chair, '/console/vote-open');
    await wall.locator('#pane-fr .wall-vote .state.live').waitFor(soon);
    await citizen.locator('.chamber-vote .state.live').waitFor(soon);
    assert.equal(await citizen.locator('form.ballot').count(), 0, 'whoever sits nowhere has no ballot');
    await shows(wall, '#pane-ar .wall-vote', 'برنامج التبادل بين المدارس');
    assert.ok((await presides.locator('#now').innerText()).includes('Échange sur l’eau'), 'it is still where it was');
    await presides.context().setOffline(false);
    await shows(presides, '#now', 'Programme d’échanges entre écoles');
    await presides.locator('[data-lost]').waitFor({ state: 'hidden', ...soon });
    await presides.locator('.ballot input[type="radio"]').first().waitFor(soon);
  });

  step('all vote, each from their own window; the chair sees how many', async () => {
    const { chair, presides, arabic, plain } = windows;
    await plain.reload();
    // The first choice is yes, the second no.
    for (const [page, choice] of /** @type {const} */ ([[presides, 0], [arabic, 0], [plain, 1]])) {
      await page.locator('.ballot input[type="radio"]').nth(choice).check(soon);
      await press(page, '/council/ballots/' + (await ballot(page)));
      assert.ok(page.url().endsWith('/live'), 'one is back where one follows');
    }
    await chair.locator('#votes').filter({ hasText: /(^|\D)3\D+3(\D|$)/ }).waitFor(soon);
  });

  /** The identity of the vote whose ballot a page holds. */
  async function ballot(page) {
    const action = await page.locator('form.ballot').first().getAttribute('action');
    return new URL(action ?? '', page.url()).pathname.split('/').at(-1);
  }

  step('the vote is closed, and its result stands in every window', async () => {
    const { chair, presides, arabic, plain, citizen, wall } = windows;
    await press(chair, '/console/vote-close');
    await plain.reload();
    // Adopted, by the shape that says so in every language.
    await Promise.all([
      ...[chair, presides, arabic, plain, citizen].map((page) => page.locator('.chamber-vote .state.met').waitFor(soon)),
      ...['fr', 'ar', 'en', 'es'].map((lang) => wall.locator(`#pane-${lang} .wall-vote .state.met`).waitFor(soon)),
    ]);
  });

  step('the session rests, resumes and ends; every window says so', async () => {
    const { chair, presides, arabic, plain, citizen, wall } = windows;
    await press(chair, '/console/step');
    await Promise.all([citizen.locator('#now .state.late').waitFor(soon), arabic.locator('#now .state.late').waitFor(soon), wall.locator('#pane-es header .state.late').waitFor(soon)]);
    await press(chair, '/console/step');
    await presides.locator('#now .state.live').waitFor(soon);
    await chair.locator('.closing summary').click();
    await submit(chair, chair.locator('.closing form'));
    await plain.reload();
    await Promise.all([
      ...[presides, arabic, plain, citizen].map((page) => page.locator('#now .state.met').waitFor(soon)),
      wall.locator('#pane-en header .state.met').waitFor(soon),
    ]);
    assert.ok((await presides.locator(`a[href="/fr${session}"]`).count()) > 0, 'and leads to the votes, the decisions and the minutes');
  });

  test('nobody’s browser complained, and no other host was asked', () => {
    const { presides } = windows;
    for (const [page, { complaints, strangers }] of notes) {
      assert.deepEqual(strangers, []);
      // Whoever is without a network cannot but be told so by their browser.
      // Whoever presses a button leaves a page that was getting its part.
      const left = complaints.filter((line) => !/^failed: .*[?]part=now$/.test(line));
      assert.deepEqual(page === presides ? left.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line)) : left, []);
    }
  });
});
