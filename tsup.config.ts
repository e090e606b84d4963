import { defineConfig } from 'tsup';

const entryPoints = {
  index: 'src/index.ts',
  'cases/japan-korea/index': 'src/cases/japan-korea/index.ts',
  'cases/us-china-chips/index': 'src/cases/us-china-chips/index.ts',
  'codebooks/index': 'src/codebooks/index.ts',
  'testing/index': 'src/testing/index.ts',
};

export default defineConfig({
  // One file for each source file, so that a bundler leaves out whatever a user does not import.
  entry: ['src/**/*.ts', '!src/**/*.d.ts'],
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  // No file does anything but export, so that none is imported for nothing.
  treeshake: { moduleSideEffects: false },
  clean: true,
  // The few fp-ts functions in use go into the output: plain Node cannot resolve `fp-ts/Either`.
  noExternal: [/^fp-ts/],
  loader: { '.ndjson': 'text' },
  dts: { entry: entryPoints, compilerOptions: { ignoreDeprecations: '6.0' } },
});
