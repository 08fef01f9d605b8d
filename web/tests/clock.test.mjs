import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock } from '../src/islands/clock';

process.env.TZ = 'UTC';
const noon = new Date('2026-11-23T12:05:00Z');

test('a clock says the hour of its zone, with Western digits', () => {
  assert.equal(clock('Africa/Bamako', 'fr', noon), '12:05');
  assert.equal(clock('Asia/Kolkata', 'ar', noon), '17:35');
});

test('where the day is another than the reader’s, it is said', () => {
  assert.equal(clock('Pacific/Auckland', 'en', noon), '01:05 (Tuesday)');
  assert.equal(clock('Pacific/Auckland', 'fr', noon), '01:05 (mardi)');
});

test('a zone that the browser does not know leaves what the server wrote', () => {
  assert.equal(clock('Mars/Olympus', 'fr', noon), null);
});
