import assert from 'node:assert/strict';
import { test } from 'node:test';
import { area, simplifyLand, thin } from '../build-land.mjs';

const polygon = (...rings) => ({ type: 'FeatureCollection', features: [{ geometry: { type: 'Polygon', coordinates: rings } }] });
const square = (from, to) => [[from, from], [from, to], [to, to], [to, from], [from, from]];

test('land lies on the left of its ring, and a sea inside it turns the other way', () => {
  const [land, sea] = simplifyLand(polygon(square(0, 10), square(4, 6)));
  assert.equal(area(land), 100);
  assert.equal(area(sea), -4);
});

test('a speck is left out', () => {
  assert.deepEqual(simplifyLand(polygon(square(0, 0.5))), []);
});

test('a line keeps its corners and loses what lies on its way', () => {
  assert.deepEqual(thin([[0, 0], [1, 0.01], [2, 0], [2, 2]], 0.1), [[0, 0], [2, 0], [2, 2]]);
});
