import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'japan-korea': 'src/cases/japan-korea/index.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  treeshake: true,
  clean: true,
  // The few fp-ts functions in use go into the output: plain Node cannot resolve `fp-ts/Either`.
  noExternal: [/^fp-ts/],
  loader: { '.ndjson': 'text' },
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
