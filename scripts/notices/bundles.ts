import { readFileSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';
import { appOptions, bundledApps } from '../bundled-app.ts';
import { entryPoints } from '../entry-points.ts';
import { type Bundled, packagesIn } from './licences.ts';

/** What is bundled, and the packages of which it has copies. */
export type Bundle = { readonly what: string; readonly packages: readonly Bundled[] };

const packagesOf = async (options: BuildOptions): Promise<readonly Bundled[]> => {
  const built = await build({
    ...options,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'none',
    logLevel: 'error',
  });
  return packagesIn(built.metafile);
};

/** What users install beside the library is not bundled, except for fp-ts, as tsup.config.ts says. */
const external = (): string[] => {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.keys({ ...dependencies, ...peerDependencies })
    .filter((name) => name !== 'fp-ts')
    .concat('node:*');
};

/** Every bundle of the package. */
export const bundles = async (): Promise<readonly Bundle[]> => [
  {
    what: 'the library',
    packages: await packagesOf({
      entryPoints: entryPoints.map(({ source }) => source),
      platform: 'neutral',
      format: 'esm',
      mainFields: ['module', 'main'],
      external: external(),
      loader: { '.ndjson': 'text' },
      plugins: [bundledApps],
    }),
  },
  {
    what: 'the page that `bilateral/explorer` makes',
    packages: await packagesOf(appOptions('src/explorer/app/main.tsx')),
  },
  {
    what: 'the command',
    packages: await packagesOf({
      entryPoints: ['src/command/bin.ts'],
      platform: 'node',
      format: 'cjs',
      external: ['bilateral', 'bilateral/*'],
    }),
  },
];

/** The page of notices: each package once, with where it is and its licence. */
export const noticesOf = (all: readonly Bundle[]): string => {
  const packages = new Map(
    all.flatMap((bundle) => bundle.packages).map((each) => [each.name, each]),
  );
  const sections = [...packages.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence }) => {
      const places = all.filter((bundle) => bundle.packages.some((each) => each.name === name));
      const where = places.map(({ what }) => what).join(', ');
      return `## ${name} ${version}\n\nIn ${where}.\n\n\`\`\`text\n${licence}\n\`\`\`\n`;
    });
  return `# Notices of third parties\n\nThe built files contain copies of these packages. \`npm run notices\` writes this page from what the bundles hold.\n\n${sections.join('\n')}`;
};
