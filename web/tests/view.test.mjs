import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clampBox, panned, pinched, zoomed } from '../src/islands/view';

const whole = { x: 0, y: 0, width: 1280, height: 500 };

test('zooming keeps the point under the pointer where it is', () => {
  const box = zoomed(whole, whole, 2, 320, 125);
  assert.deepEqual(box, { x: 160, y: 62.5, width: 640, height: 250 });
  assert.equal((320 - box.x) / box.width, 320 / 1280);
});

test('the window never leaves the map, nor comes closer than the drawing bears', () => {
  assert.deepEqual(clampBox({ x: -90, y: 900, width: 640, height: 250 }, whole), { x: 0, y: 250, width: 640, height: 250 });
  assert.deepEqual(clampBox({ x: 3, y: 3, width: 5000, height: 2000 }, whole), whole);
  assert.equal(zoomed(whole, whole, 1000, 0, 0).width, 1280 / 12);
});

test('panning brings what was under one point under another', () => {
  assert.deepEqual(panned({ x: 10, y: 10, width: 64, height: 25 }, [20, 20], [25, 18]), { x: 5, y: 12, width: 64, height: 25 });
});

test('two fingers that part bring the map closer', () => {
  assert.equal(pinched(whole, whole, [0, 0], [100, 0], [200, 0]).width, 640);
  assert.deepEqual(pinched(whole, whole, [100, 0], [100, 0], [100, 0]), whole);
});
