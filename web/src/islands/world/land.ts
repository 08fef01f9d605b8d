// Coastlines laid on the sheet once.
import { layX, layY } from './project';

export type Rings = readonly (readonly (readonly [number, number])[])[];

/** One path of all land, on a sheet that is 1 wide. */
export function landPath(rings: Rings): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    ring.forEach(([lon, lat], i) => (i === 0 ? path.moveTo(layX(lon), layY(lat)) : path.lineTo(layX(lon), layY(lat))));
    path.closePath();
  }
  return path;
}
