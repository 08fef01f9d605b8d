import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, range } from '../src/islands/clock';

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

test('the hours of a session are said in the zone of the reader, with the months of Morocco in Arabic', () => {
  const [opens, ends] = [new Date('2026-12-15T22:30:00Z'), new Date('2026-12-16T00:00:00Z')];
  assert.match(range(opens, ends, 'fr'), /mardi 15 décembre.*22:30.*mercredi 16 décembre.*00:00/u);
  assert.match(range(opens, ends, 'ar', 'America/Bogota'), /دجنبر.*17:30.*19:00/u);
});
