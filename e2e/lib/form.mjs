// @ts-check
// Forms, found by what they do and filled by the names of their fields: the same in every
// language, with scripts or without.

import { submit } from './browser.mjs';

/** The form that posts to an address with this ending. */
export function form(page, action) {
  return page.locator(`form[action$="${action}"], form[action*="${action}?"]`).first();
}

/**
 * What to put in a field: a text; a choice of a list, of radio buttons or of boxes; `true` or
 * `false` for a single box; a date, typed in its three fields; a file to attach, by its path or as it is.
 * @typedef {string | boolean | { date: string } | { file: string | { name: string, mimeType: string, buffer: Buffer } }} Value
 */

/**
 * Fills a form and sends it.
 * @param {import('playwright-core').Page} page
 * @param {string} action end of the form's address
 * @param {Record<string, Value>} [values] by name of field
 */
export async function send(page, action, values = {}) {
  const found = form(page, action);
  if ((await found.count()) === 0) throw new Error(`${page.url()} has no form to ${action}: ${await forms(page)}`);
  for (const [name, value] of Object.entries(values)) await fill(found, name, value);
  const response = await submit(page, found);
  if (response.status() >= 400) {
    throw new Error(`${action} answered ${response.status()}: ${await complaint(page)}`);
  }
  return response;
}

/** The addresses of the forms on a page, for whoever mends a test. */
async function forms(page) {
  const actions = await page.locator('form').evaluateAll((all) => all.map((one) => one.getAttribute('action')));
  return actions.join(', ') || 'none at all';
}

/** What the page says is wrong: the notice above the form if there is one, else all of it. */
async function complaint(page) {
  const alert = page.locator('[role="alert"]');
  const place = (await alert.count()) > 0 ? alert.first() : page.locator('main');
  return (await place.innerText()).slice(0, 500);
}

async function fill(form, name, value) {
  if (value.date) {
    const [year, month, day] = value.date.split('-');
    for (const [part, number] of Object.entries({ day, month, year })) await fill(form, `${name}-${part}`, number);
    return;
  }
  const fields = form.locator(`[name="${name}"]`);
  if ((await fields.count()) === 0) throw new Error(`no field ${name} in the form`);
  const kind = await fields.first().evaluate((field) => (field.tagName === 'INPUT' ? field.type : field.tagName));
  if (kind === 'SELECT') await fields.selectOption(value);
  else if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check();
  else if (kind === 'checkbox' && typeof value === 'string') await form.locator(`[name="${name}"][value="${value}"]`).check();
  else if (kind === 'checkbox') await fields.first().setChecked(value);
  else if (kind === 'file') await fields.setInputFiles(value.file);
  else await fields.first().fill(value);
}
