import { test } from 'node:test';
import assert from 'node:assert/strict';
import { clock, plan, written } from '../src/islands/parts.ts';

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
