import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../src/islands/world/data';
import { asked, narrowed } from '../src/islands/world/narrow';
import { nearestArc, nearestPlace } from '../src/islands/world/pick';
import { HEIGHT, layX, layY } from '../src/islands/world/project';
import { arcs, borne, strength } from '../src/islands/world/thin';
import { clamp, copies, least, moved, place, whole, zoomed } from '../src/islands/world/view';
import { encode } from './world-bytes.mjs';

// As the server's own test of the picture has it: Smara with Timbuktu and Paris, Paris with Bonn and (ended) Lyon, which has
// no position. Places stand by country, from west to east.
const facts = {
  countries: [['DE', 0], ['FR', 0], ['MA', 1], ['ML', 1]],
  places: [
    { country: 0, at: [7.1, 50.73] },
    { country: 1, at: [2.35, 48.85] },
    { country: 1, at: null },
    { country: 2, at: [-11.67, 26.74] },
    { country: 3, at: [-3, 16.77] },
  ],
  ties: [
    { ends: [0, 1], kind: 0, standing: 1 },
    { ends: [1, 2], kind: 2, standing: 2 },
    { ends: [1, 3], kind: 1, standing: 1 },
    { ends: [3, 4], kind: 0, standing: 0 },
  ],
};
const world = decode(encode(facts));

test('what the server packs is read again', () => {
  assert.equal(world.mark, '0102030405060708');
  assert.deepEqual(world.countries, ['DE', 'FR', 'MA', 'ML']);
  assert.deepEqual(world.south, [false, false, true, true]);
  assert.deepEqual([...world.country], [0, 1, 1, 2, 3]);
  assert.deepEqual([...world.one], [0, 1, 1, 3]);
  assert.deepEqual([...world.two], [1, 2, 3, 4]);
  assert.deepEqual([...world.kind], [0, 2, 1, 0]);
  assert.deepEqual([...world.standing], [1, 2, 1, 0]);
  assert.ok(Number.isNaN(world.x[2]), 'a place whose position is not documented is nowhere');
  assert.ok(Math.abs(world.x[3] - layX(-11.67)) < 1e-5 && Math.abs(world.y[3] - layY(26.74)) < 1e-5);
});

test('what is no picture, or ends too early, is refused', () => {
  assert.throws(() => decode(new TextEncoder().encode('<!doctype html>').buffer));
  assert.throws(() => decode(encode(facts).slice(0, 40)));
});

test('the form narrows as the server does', () => {
  const shown = (by) => [...narrowed(world, asked(Object.entries(by)))];
  assert.deepEqual(shown({ country: '', kind: '' }), [0, 1, 2, 3]);
  assert.deepEqual(shown({ country: 'MA' }), [2, 3]);
  assert.deepEqual(shown({ with: 'MA' }), [2, 3]);
  assert.deepEqual(shown({ country: 'FR', with: 'MA' }), [2]);
  assert.deepEqual(shown({ country: 'MA', with: 'FR' }), [2]);
  assert.deepEqual(shown({ country: 'FR', with: 'FR' }), [1]);
  assert.deepEqual(shown({ country: 'XX' }), []);
  assert.deepEqual(shown({ south: 'yes' }), [3]);
  assert.deepEqual(shown({ kind: 'twinning' }), [0, 3]);
  assert.deepEqual(shown({ status: 'unknown', kind: 'twinning' }), [0]);
});

const all = arcs(world, narrowed(world, {}));

test('arcs are drawn the longest first, without those that cannot be placed', () => {
  assert.deepEqual([...all.tie], [2, 3, 0]);
  assert.ok(all.length[0] > all.length[1] && all.length[1] > all.length[2]);
  assert.deepEqual([...all.living], [1, 1, 1]);
  const ended = arcs(decode(encode({ ...facts, ties: [{ ends: [3, 4], kind: 0, standing: 2 }, { ends: [3, 4], kind: 1, standing: 0, contested: 1 }] })), Uint32Array.of(0, 1));
  assert.deepEqual([...ended.living], [0, 0], 'what has ended or is contested is no living tie');
});

test('an arc goes the shorter way round the earth', () => {
  const pacific = decode(encode({
    countries: [['FJ', 1], ['WS', 1]],
    places: [{ country: 0, at: [178, -18] }, { country: 1, at: [-172, -14] }],
    ties: [{ ends: [0, 1], kind: 0, standing: 0 }],
  }));
  const { points, length } = arcs(pacific, Uint32Array.of(0));
  assert.ok(Math.abs(points[4] - points[0] - 10 / 360) < 1e-3, `${points[0]} to ${points[4]}`);
  assert.ok(length[0] < 0.04);
});

test('the closer the map, the more arcs it bears; what its points would hide is not drawn', () => {
  assert.equal(borne(all, 1280, 1), 3);
  assert.equal(borne(all, 100, 1), 2, 'Bonn and Paris lie 1.5 pixels apart');
  const many = { ...all, count: 20_000, length: Float32Array.from({ length: 20_000 }, (_, i) => 0.5 - i / 50_000) };
  assert.deepEqual([1, 2, 4].map((closer) => borne(many, 1280 * closer, closer)), [6000, 12_000, 20_000]);
  assert.ok(strength(100) > strength(5000) && strength(1e6) >= 0.2);
});

const size = { width: 1280, height: 1280 * HEIGHT };

test('the window keeps to the sheet, and goes on at its edges', () => {
  const all = whole(size);
  assert.equal(all.scale, 1280);
  assert.ok(Math.abs(moved(all, size, 0, 300).y - all.y) < 1e-9, 'all of the world is in sight: there is nothing above it');
  assert.ok(Math.abs(moved(all, size, 1280, 0).x - all.x) < 1e-9, 'once round is back');
  assert.equal(clamp({ x: 1.25, y: 9, scale: 1e9 }, size).x, 0.25);
  assert.equal(clamp({ x: 0, y: 0, scale: 1e9 }, size).scale, 1280 * 48);
  assert.equal(least({ width: 390, height: 390 }), 390 / HEIGHT, 'a tall window is filled');
});

test('what is under the pointer stays there as the map comes closer', () => {
  const before = whole(size);
  const at = place(before, size, layX(-11.67), layY(26.74));
  const after = place(zoomed(before, size, 3, ...at), size, layX(-11.67), layY(26.74));
  assert.ok(Math.hypot(after[0] - at[0], after[1] - at[1]) < 1e-6);
});

test('a stretch of the sheet is seen on each copy that the window reaches', () => {
  assert.deepEqual(copies({ x: 0.5, y: 0, scale: 1280 }, 1280, 0, 1), [-1, 0, 1], 'the edges touch');
  assert.deepEqual(copies({ x: 0.98, y: 0, scale: 2560 }, 1280, 0.1, 0.2), [1]);
  assert.deepEqual(copies({ x: 0.5, y: 0, scale: 5120 }, 1280, 0.8, 0.9), []);
});

test('a reader points at the nearest place, else at the arc that passes there', () => {
  const view = zoomed(whole(size), size, 4);
  const shown = new Uint8Array(5).fill(1);
  const paris = place(view, size, layX(2.35), layY(48.85));
  assert.equal(nearestPlace(world, shown, view, size, [paris[0] + 3, paris[1]], 9), 1);
  assert.equal(nearestPlace(world, shown, view, size, [paris[0] + 30, paris[1] - 30], 9), null);
  assert.equal(nearestPlace(world, new Uint8Array(5), view, size, paris, 9), null, 'what the filter hides is not there');
  const [ax, ay, bx, by, cx, cy] = all.points;
  const middle = place(view, size, (ax + 2 * bx + cx) / 4, (ay + 2 * by + cy) / 4);
  assert.equal(nearestArc(all, all.count, view, size, middle, 5), 2);
  assert.equal(nearestArc(all, 0, view, size, middle, 5), null, 'what is not drawn is not there');
});
