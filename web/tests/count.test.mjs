import assert from 'node:assert/strict';
import { test } from 'node:test';
import { length, sentence } from '../src/islands/count';

test('a letter with its marks counts for one, however it is written', () => {
  assert.equal(length('e\u0301te\u0301', 'fr'), 3);
  assert.equal(length('مُ', 'ar'), 1);
  assert.equal(length('', 'fr'), 0);
});

test('the sentence takes the plural of the language, with Western digits', () => {
  const fr = { one: '{n} signe', other: '{n} signes' };
  assert.equal(sentence(1, 'fr', fr), '1 signe');
  assert.equal(sentence(12, 'fr', fr), '12 signes');
  const ar = { few: '{n} أحرف', many: '{n} حرفا', other: '{n} حرف' };
  assert.equal(sentence(3, 'ar', ar), '3 أحرف');
  assert.equal(sentence(11, 'ar', ar), '11 حرفا');
});
