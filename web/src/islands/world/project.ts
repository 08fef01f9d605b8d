// The flat sheet of the world, in Patterson's projection, as rooms/atlas/src/map/flat.rs lays it: the sheet is 1 wide, x runs
// east from 180° west, y down from its upper edge.

const NORTH = 84;
const SOUTH = -58;
const TURN = 2 * Math.PI;

/** How high a latitude lies above the equator, where the earth's radius is one. */
function rise(lat: number): number {
  const p = (lat * Math.PI) / 180;
  const square = p * p;
  return p * (1.0148 + square * square * (0.23185 + square * (-0.14499 + square * 0.02406)));
}

const top = rise(NORTH);

/** The sheet's height. */
export const HEIGHT = (top - rise(SOUTH)) / TURN;

export function layX(lon: number): number {
  return (lon + 180) / 360;
}

export function layY(lat: number): number {
  return (top - rise(lat)) / TURN;
}
