import { test } from 'node:test';
import assert from 'node:assert/strict';
import { clock, fate, fateOf, isTyped, plan, written } from '../src/islands/parts.ts';

const form = (once) => `<form action="/fr/x?once=${once}" method="post"><button>Oui</button></form>`;

test('two forms that differ by their number alone are one form', () => {
  assert.equal(written(form('0'.repeat(32))), written(form('a'.repeat(32))));
  assert.notEqual(written(form('0'.repeat(32))), written(form('0'.repeat(32)).replace('Oui', 'Non')));
  assert.equal(written('<a href="?a=1&amp;once=0123456789abcdef0123456789abcdef">'), '<a href="?a=1&amp;once=">');
});

test('only what has changed is put in, what is new too, and what is there no more is taken away', () => {
  const before = new Map([['now', 'one'], ['own', written(form('1'.repeat(32)))], ['vote', 'open']]);
  const after = [['now', 'two'], ['list', 'new'], ['own', form('2'.repeat(32))]];
  assert.deepEqual(plan(before, after), { put: ['now', 'list'], gone: ['vote'] });
});

test('the time of a speech is said in minutes and seconds, and with a sign past its end', () => {
  assert.deepEqual([125_000, 124_001, 59_500, 0, -1000, -75_000].map(clock), ['2:05', '2:05', '1:00', '0:00', '+0:01', '+1:15']);
});

test('a ballot that differs by its number alone is the same ballot', () => {
  const ballot = (number, hint) => `<form class="ballot"><input type="hidden" name="number" value="${number}"><input type="hidden" name="seat" value="a.1">${hint}</form>`;
  assert.equal(written(ballot('abc-_1', '')), written(ballot('xyz', '')));
  assert.notEqual(written(ballot('abc', '')), written(ballot('abc', '<p>Oui</p>')));
  assert.ok(written(ballot('abc', '')).includes('value="a.1"'), 'what the voter sends for whom is compared');
});

test('a part that could not be given is asked for again, one of a page that is left is not', () => {
  const answer = (status, redirected = false) => fate({ ok: status === 200, redirected, status });
  assert.deepEqual([answer(200), answer(500), answer(503), answer(404), answer(403)], ['put', 'again', 'again', 'reload', 'reload']);
  assert.equal(answer(200, true), 'away', 'a page of the secretary leads to the sign-in: what is typed on it stays');
});

test('a part older than what was heard is asked for again, and one drawn for another reader is not put in', () => {
  assert.equal(fateOf({ number: 10, reader: 'a' }, 11, 'a'), 'again');
  assert.equal(fateOf({ number: 11, reader: 'a' }, 11, 'a'), 'put');
  assert.equal(fateOf({ number: 12, reader: '' }, 0, ''), 'put');
  assert.equal(fateOf({ number: 12, reader: '' }, 11, 'a'), 'away');
  assert.equal(fateOf({ number: 12, reader: 'b' }, 11, 'a'), 'away');
  assert.equal(fateOf({ number: 12, reader: 'a' }, 11, ''), 'put', 'a visitor who signs in in another window');
});

test('what was typed in a form that was refused is typed, though the page came with it', () => {
  const field = (over) => ({ type: 'text', value: 'Hors sujet', defaultValue: 'Hors sujet', ...over });
  assert.equal(isTyped(field({})), false);
  assert.equal(isTyped(field({ dataset: { refilled: '' } })), true);
  assert.equal(isTyped(field({ value: 'Hors' })), true);
  assert.equal(isTyped(field({ type: 'hidden', value: '2' })), false);
});
