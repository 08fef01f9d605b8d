// @ts-check
// Every address that shows a page is on the list of pages, or excused here by name with the reason.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { all, languages } from './lib/pages.mjs';
import { placed, places } from './lib/places.mjs';

/** What the program answers at, as its own test writes it down (`club/src/routes.rs`). */
const list = join(import.meta.dirname, '../club/src/snapshots/jumelage__routes__addresses.snap');

/** Files and tables: a browser keeps them, and shows no page. */
const file = /\.(csv|json|geojson|pdf|png|tsv|toml|bin)$|\/files?(\/\{sha256\})?$/;

const story = 'the stories open it, and look at what no list holds (lib/story)';
const again = 'the page above it, shown again at the address of one of its forms';
const machine = 'an island asks for it, and is answered in JSON';
/** @type {Record<string, string>} */
const excused = {
  '/{lang}': 'it leads to the home page',
  '/{lang}/account/password': again,
  '/{lang}/admin/accounts/{id}/name': again,
  '/{lang}/admin/accounts/{id}/role': again,
  '/{lang}/agreements/{slug}/consolidated': story,
  '/{lang}/agreements/{slug}/decide-after-parent': story,
  '/{lang}/agreements/{slug}/declare-dormant': story,
  '/{lang}/agreements/{slug}/declare-scan': story,
  '/{lang}/agreements/{slug}/file-text': story,
  '/{lang}/agreements/{slug}/renew-expressly': story,
  '/{lang}/agreements/{slug}/resume': story,
  '/{lang}/agreements/{slug}/suspend': story,
  '/{lang}/agreements/{slug}/take-back-notice': story,
  '/{lang}/agreements/{slug}/wake': story,
  '/{lang}/atlas/world/{mark}/places/{number}': machine,
  '/{lang}/atlas/world/{mark}/relations/{number}': machine,
  '/{lang}/council/documents/{id}': 'it gives a file',
  '/{lang}/council/referrals/{id}/evidence': 'it gives a file',
  '/{lang}/council/sessions/{slug}/console/{act}': 'it leads to the console',
  '/{lang}/council/sessions/{slug}/live/{act}': 'it leads to the page of those who sit',
  '/{lang}/council/sessions/{slug}/pack.zip': 'it gives a file',
  '/{lang}/council/sessions/{slug}/events': 'an island listens there, and is told by events',
  '/{lang}/invitation': story,
  '/{lang}/members/campaigns/new': story,
  '/{lang}/members/{slug}/admit': story,
  '/{lang}/members/{slug}/people/{id}': story,
  '/{lang}/members/{slug}/powers/{id}/correct': story,
  '/{lang}/members/{slug}/reinstate': story,
};

/** An address of the list of pages, without what its instance is called. */
const plain = ({ path, follow, then = '' }) =>
  placed(`${follow ?? path}${then}`, (name) => places[name]).replace(/\?.*/, '').replace('{lang}', 'fr').replace(/\{\w+\}/g, 'x');

const text = (await readFile(list, 'utf8')).split(/^---$/m).at(-1) ?? '';
const pages = text.trim().split('\n').filter((route) => route.startsWith('/{lang}') && !file.test(route));

/** The route that answers at an address: words go before whatever may stand in their place, from the left. */
function route(address) {
  const fits = pages.filter((one) => new RegExp(`^${one.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address));
  return fits.sort((one, other) => (one.replaceAll(/\{\w+\}/g, '~') < other.replaceAll(/\{\w+\}/g, '~') ? -1 : 1))[0];
}

/** Pages that say why there is none are looked at for themselves. */
const looked = new Set(all.filter((page) => !page.status).map(plain).map(route));

test('every address that shows a page is looked at, or excused for a reason', () => {
  assert.ok(pages.length > 100 && languages.length === 4, 'the list of addresses was read');
  assert.deepEqual(pages.filter((one) => !looked.has(one) && !(one in excused)), []);
});

test('what the stories are said to open, they open', async () => {
  const folder = join(import.meta.dirname, 'lib/story');
  const told = (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
  // All of an address that follows the thing it is of: `campaigns/new`, `powers/{id}/correct`; `new` is nobody's own.
  const own = (one) => one.replace('/{lang}/', '').replace(/^\w+\/(\{\w+\}\/)?/, '');
  const sought = (one) => new RegExp(`[/'{ ]${own(one).replace(/\{\w+\}/g, '(?!new\\b)[^\'`\n]*')}(?![\\w-])`);
  const said = Object.entries(excused).filter(([, why]) => why === story).map(([one]) => one);
  assert.deepEqual(said.filter((one) => !sought(one).test(told)), []);
});

test('nobody is excused who is looked at, or gone', () => {
  assert.deepEqual(Object.keys(excused).filter((one) => looked.has(one) || !pages.includes(one)), []);
});
