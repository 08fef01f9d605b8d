// Builds web/dist: the sheet, the islands and the faces under names that hold a hash of their content, a manifest
// that maps plain names to them, and the land of the maps. Same sources, same bytes: nothing here reads a clock.
//   npm run build
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { simplifyLand } from './build-land.mjs';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const dist = join(here, 'dist');
const LAND_LIMIT = 40_000;

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: ['src/style.css', 'src/islands/map.ts', 'src/islands/form.ts', 'src/islands/draft.ts', 'src/islands/search.ts', 'src/islands/zone.ts', 'src/islands/live.ts', 'src/islands/world.ts'],
  outdir: 'dist',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/assets',
  loader: { '.woff2': 'file' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2020', 'chrome105', 'safari15.4', 'firefox121'],
  legalComments: 'none',
  metafile: true,
});

/** The plain name of a built file: style-AB12.css → style.css, marcellus-latin-400-normal-AB12.woff2 → marcellus.woff2. */
function plainName(file, { entryPoint, inputs }) {
  if (entryPoint) return basename(entryPoint).replace(/\.ts$/, '.js');
  const [source] = Object.keys(inputs);
  return basename(source).replace(/-(latin|arabic)-400-normal/, '');
}

const manifest = {};
for (const [path, output] of Object.entries(result.metafile.outputs)) {
  manifest[plainName(path, output)] = basename(path);
}
// The licence of each face travels with it, as the Open Font License asks.
for (const face of ['marcellus', 'reem-kufi']) {
  const name = `${face}-licence.txt`;
  await cp(join(here, 'node_modules/@fontsource', face, 'LICENSE'), join(dist, name));
  manifest[name] = name;
}
const land = JSON.stringify(simplifyLand(JSON.parse(await readFile(join(here, 'data/natural-earth-land-110m.geojson'), 'utf8'))));
if (land.length > LAND_LIMIT) throw new Error(`land.json weighs ${land.length} bytes, more than ${LAND_LIMIT}`);
manifest['land.json'] = `land-${createHash('sha256').update(land).digest('hex').slice(0, 8).toUpperCase()}.json`;
await writeFile(join(dist, manifest['land.json']), land);

const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(join(dist, 'manifest.json'), `${JSON.stringify(sorted, null, 1)}\n`);
