// Tests of the pure parts of the islands and of the land. They are bundled to a folder that git ignores, then run by Node.
//   npm test
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const out = join(here, 'node_modules/.cache/tests');
const tests = ['view', 'keep', 'parts', 'count', 'clock', 'land', 'world'];
await build({
  absWorkingDir: here,
  entryPoints: tests.map((name) => `tests/${name}.test.mjs`),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['esbuild'],
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--test', ...tests.map((name) => join(out, `${name}.test.mjs`))], { stdio: 'inherit' });
process.exitCode = status ?? 1;
