import { defineConfig } from 'tsup';

/**
 * The command: one file with its parser in it, apart from the library, which it imports by its public
 * names and only when it needs it. `npm run build` makes it after the library.
 */
export default defineConfig({
  entry: { command: 'src/command/bin.ts' },
  format: ['cjs'],
  platform: 'node',
  target: 'node20',
  shims: true,
  minify: true,
  external: [/^bilateral/],
  noExternal: ['commander', 'csv-parse'],
  banner: {
    js: '#!/usr/bin/env node\n/* With commander, Copyright (c) 2011 TJ Holowaychuk, and csv-parse, Copyright (c) 2010 Adaltas: both under the MIT License. */',
  },
});
