import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect, mayKeep, read, restore } from '../src/islands/keep';

const field = (name, value, more = {}) => ({ name, value, type: 'text', dataset: {}, autocomplete: '', ...more });
const form = () => [
  field('title', ''),
  field('kind', 'twinning', { type: 'radio', checked: false }),
  field('kind', 'memorandum', { type: 'radio', checked: true }),
  field('note', ''),
  field('note', ''),
  field('version', '7', { type: 'hidden' }),
];

test('a password, a file, a token and what the page excludes are never kept', () => {
  assert.equal(mayKeep(field('password', 'x', { type: 'password' })), false);
  assert.equal(mayKeep(field('new', 'x', { autocomplete: 'new-password' })), false);
  assert.equal(mayKeep(field('code', 'x', { autocomplete: 'one-time-code' })), false);
  assert.equal(mayKeep(field('scan', 'x', { type: 'file' })), false);
  assert.equal(mayKeep(field('csrf', 'x', { type: 'hidden' })), false);
  assert.equal(mayKeep(field('secret', 'x', { dataset: { neverKeep: '' } })), false);
  assert.equal(mayKeep(field('title', 'x')), true);
});

test('what was typed comes back, field by field, with the version it was typed over', () => {
  const typed = form();
  typed[0].value = 'Smara – Niamey';
  [typed[1].checked, typed[2].checked] = [true, false];
  typed[4].value = 'second note';
  const kept = read(JSON.stringify(collect(typed, 1000)), 2000);
  const fresh = form();
  fresh[5].value = '9';
  assert.equal(restore(fresh, kept), true);
  assert.deepEqual(fresh, typed);
});

test('restoring what is already there changes nothing', () => {
  assert.equal(restore(form(), collect(form(), 0)), false);
});

test('what is kept is forgotten after a month, and ignored when it is not ours', () => {
  const text = JSON.stringify(collect(form(), 0));
  assert.equal(read(text, 31 * 24 * 3600 * 1000), null);
  for (const strange of [null, '', '{', 'null', '[]', '{"at":1,"values":{"a":[1]}}']) assert.equal(read(strange, 1), null);
});
