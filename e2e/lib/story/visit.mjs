// @ts-check
// What anyone can do, before the story begins.

import assert from 'node:assert/strict';
import { languages } from '../pages.mjs';

/** @type {import('../stage.mjs').Step[]} */
export const visit = [
  {
    title: 'a visitor finds the members, an agreement and the register from the home page',
    async play({ open, walk }) {
      await open('/');
      for (const place of ['/members', '/agreements', '/register']) await walk(place);
    },
  },
  {
    title: 'a visitor changes language and stays on the page',
    async play({ page, lang, open }) {
      await open('/members');
      for (const other of languages.filter((one) => one !== lang)) {
        const link = page.locator(`a[hreflang="${other}"][href^="/${other}/members"]`).first();
        assert.ok(await link.count(), `no link to ${other}`);
        assert.equal((await page.request.get(new URL(await link.getAttribute('href') ?? '', page.url()).href)).status(), 200);
      }
    },
  },
];
