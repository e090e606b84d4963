import { defineConfig } from 'tsup';
import { bundledApps } from './scripts/bundled-app';
import { declaredFunctions } from './scripts/declared-functions';
import { entryPoints } from './scripts/entry-points';
import { pureValues } from './scripts/pure-values';

export default defineConfig({
  entry: Object.fromEntries(entryPoints.map(({ built, source }) => [built, source])),
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  clean: true,
  // The few fp-ts functions in use go into the output: plain Node cannot resolve `fp-ts/Either`.
  noExternal: [/^fp-ts/],
  // Only `bilateral/node` imports what Node has.
  external: [/^node:/],
  loader: { '.ndjson': 'text' },
  plugins: [declaredFunctions],
  esbuildPlugins: [bundledApps, pureValues],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
