// Coastlines for the club's map: rings of [longitude, latitude] with one decimal (about 11 km), from Natural Earth's
// 1:110m land. No border is in the source, and none is drawn. The land lies on the left of each ring as one
// walks along it, so that a sea inside the land (the Caspian) is told from an island by its direction alone.

const TOLERANCE = 0.19; // degrees: what no reader can see on a map of the world
const SMALLEST = 0.4; // square degrees: smaller islands are specks at this scale

/** Signed area in square degrees; positive when the ring turns against the clock. */
export function area(ring) {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length];
    sum += x * ny - nx * y;
  });
  return sum / 2;
}

/** Douglas and Peucker: keeps the ends of a line and whatever lies further than the tolerance from its chord. */
export function thin(line, tolerance) {
  if (line.length < 3) return line;
  const [ax, ay] = line[0];
  const [bx, by] = line.at(-1);
  const length = Math.hypot(bx - ax, by - ay);
  let far = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i += 1) {
    const [x, y] = line[i];
    const away = length ? Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length : Math.hypot(x - ax, y - ay);
    if (away > far) [far, at] = [away, i];
  }
  if (far <= tolerance) return [line[0], line.at(-1)];
  return [...thin(line.slice(0, at + 1), tolerance).slice(0, -1), ...thin(line.slice(at), tolerance)];
}

const round = (n) => Math.round(n * 10) / 10 + 0;

function simplifyRing(ring, isHole) {
  const open = thin(ring, TOLERANCE).slice(0, -1).map(([lon, lat]) => [round(lon), round(lat)]);
  const turnsLeft = area(open) > 0;
  return turnsLeft === isHole ? open.reverse() : open;
}

/** All rings of a GeoJSON feature collection of polygons, simplified; specks are left out. */
export function simplifyLand(geojson) {
  const polygons = geojson.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  return polygons
    .filter(([outer]) => Math.abs(area(outer)) >= SMALLEST)
    .flatMap((rings) => rings.map((ring, i) => simplifyRing(ring, i > 0)));
}
