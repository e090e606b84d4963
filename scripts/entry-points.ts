/**
 * Every entry point of the package with its source file. This is the one list of them: after adding a
 * line, `npm run entry-points` writes it to package.json, which cannot read it. A source file is
 * `src/NAME/index.ts` or `src/cases/NAME/index.ts`, where tsconfig.json looks for it.
 */
const sources = {
  bilateral: 'src/index.ts',
  'bilateral/aircraft': 'src/cases/aircraft/index.ts',
  'bilateral/charts': 'src/charts/index.ts',
  'bilateral/codebooks': 'src/codebooks/index.ts',
  'bilateral/core': 'src/core/index.ts',
  'bilateral/customs-unions': 'src/cases/customs-unions/index.ts',
  'bilateral/evidence': 'src/evidence/index.ts',
  'bilateral/explorer': 'src/explorer/index.ts',
  'bilateral/japan-korea': 'src/cases/japan-korea/index.ts',
  'bilateral/node': 'src/node/index.ts',
  'bilateral/postgres': 'src/postgres/index.ts',
  'bilateral/query': 'src/query/index.ts',
  'bilateral/seal': 'src/seal/index.ts',
  'bilateral/tables': 'src/tables/index.ts',
  'bilateral/testing': 'src/testing/index.ts',
  'bilateral/us-china-chips': 'src/cases/us-china-chips/index.ts',
};

export type EntryPoint = {
  /** What users write to import it. */
  readonly specifier: string;
  /** The path of its source file. */
  readonly source: string;
  /** The name of its file in `dist/`, without an ending. */
  readonly built: string;
};

export const entryPoints: readonly EntryPoint[] = Object.entries(sources).map(
  ([specifier, source]) => ({
    specifier,
    source,
    built: specifier === 'bilateral' ? 'index' : specifier.slice('bilateral/'.length),
  }),
);

const exported = ({ specifier, built }: EntryPoint) => [
  specifier.replace('bilateral', '.'),
  {
    import: { types: `./dist/${built}.d.ts`, default: `./dist/${built}.js` },
    require: { types: `./dist/${built}.d.cts`, default: `./dist/${built}.cjs` },
  },
];

/** The `exports` of package.json. */
export const packageExports: object = {
  ...Object.fromEntries(entryPoints.map(exported)),
  './cases.json': './docs/cases/cases.json',
  './errors.md': './docs/reference/errors.md',
  './migrations/*.sql': './migrations/*.sql',
  './schemas/*.json': './schemas/*.json',
  './package.json': './package.json',
};
