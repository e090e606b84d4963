/**
 * Packs the library, installs the package in an empty folder, runs it in three kinds of projects, and checks
 * what a user of TypeScript needs, under every compiler and in every form of module that it supports:
 * `npm run build && npm run check:consumer`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { failuresOfProjects } from './projects.mjs';

const vite = 'vite@7';
const compilers = ['5.4', '5.9', '6.0', '7.0'];

/** Each way of finding modules, with the endings of the files that are found by it. */
const forms = [
  { name: 'NodeNext, ESM and CommonJS', endings: ['mts', 'cts'], module: 'NodeNext' },
  { name: 'Bundler', endings: ['ts'], module: 'ESNext', moduleResolution: 'Bundler' },
];

const options = {
  target: 'ES2022',
  lib: ['ES2022'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.keys(manifest.exports)
  .filter((entry) => !/\.(?:json|md|sql)$/.test(entry))
  .map((entry) => entry.replace('.', manifest.name));

const run = (command, args, cwd) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    // On Windows npm is a script of the shell.
    shell: process.platform === 'win32' && command === 'npm',
  });
  return { status, text: `${stdout}${stderr}` };
};
const mustRun = (command, args, cwd) => {
  const { status, text } = run(command, args, cwd);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${text}`);
  return text;
};
const aliasOf = (version) => `typescript-${version}`;

/** The names of an installed entry point that its types say are values. */
const valuesTypedIn = (folder) => {
  const file = join(folder, 'names.mts');
  writeFileSync(
    file,
    entries.map((entry, index) => `export * as e${index} from '${entry}';`).join('\n'),
  );
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const named = checker.getExportsOfModule(
    checker.getSymbolAtLocation(program.getSourceFile(file)),
  );
  return named.map((symbol) =>
    checker
      .getExportsOfModule(checker.getAliasedSymbol(symbol))
      .filter((each) => {
        const { flags } = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
        return flags & ts.SymbolFlags.Value;
      })
      .map(({ name }) => name)
      .sort(),
  );
};

/** What the types and the code of a package do not agree on. */
const disagreements = async (folder) => {
  const probe = join(folder, 'probe.mjs');
  writeFileSync(probe, 'export const load = (name) => import(name);');
  const { load } = await import(pathToFileURL(probe).href);
  const typed = valuesTypedIn(folder);
  const found = [];
  for (const [index, entry] of entries.entries()) {
    const there = new Set(Object.keys(await load(entry)));
    const said = new Set(typed[index]);
    const onlySaid = [...said].filter((name) => !there.has(name));
    const onlyThere = [...there].filter((name) => !said.has(name));
    if (onlySaid.length > 0) found.push(`${entry}: typed, but not there: ${onlySaid.join(', ')}`);
    if (onlyThere.length > 0) found.push(`${entry}: there, but not typed: ${onlyThere.join(', ')}`);
  }
  return found;
};

const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
const failures = [];
try {
  const packed = JSON.parse(mustRun('npm', ['pack', '--json', '--pack-destination', folder], root));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const peers = Object.keys(manifest.peerDependencies ?? {}).map(
    (name) => `${name}@${manifest.devDependencies[name]}`,
  );
  const typescripts = compilers.map((each) => `${aliasOf(each)}@npm:typescript@${each}`);
  mustRun(
    'npm',
    ['install', '--no-audit', '--no-fund', packed[0].filename, ...peers, ...typescripts, vite].map(
      (argument, index) => (index === 3 ? `./${argument}` : argument),
    ),
    folder,
  );

  failures.push(...failuresOfProjects(folder, mustRun));

  const everyEntry = entries.map((entry) => `import '${entry}';`).join('\n');
  for (const [index, { name, endings, ...module }] of forms.entries()) {
    const files = endings.flatMap((ending) => [`consume.${ending}`, `entries.${ending}`]);
    for (const ending of endings) {
      cpSync(new URL('consume.ts', import.meta.url), join(folder, `consume.${ending}`));
      writeFileSync(join(folder, `entries.${ending}`), everyEntry);
    }
    const config = join(folder, `tsconfig.${index}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions: { ...options, ...module }, files }));
    for (const version of compilers) {
      const compiler = join(folder, 'node_modules', aliasOf(version), 'bin', 'tsc');
      const { status, text } = run(process.execPath, [compiler, '-p', config], folder);
      console.log(`${status === 0 ? 'ok    ' : 'failed'} TypeScript ${version}, ${name}`);
      if (status !== 0) failures.push(`TypeScript ${version}, ${name}:\n${text.slice(0, 3000)}`);
    }
  }
  failures.push(...(await disagreements(folder)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (failures.length > 0) {
  console.error(failures.join('\n\n'));
  process.exit(1);
}
console.log(
  `${entries.length} entry points type-check under TypeScript ${compilers.join(', ')}, and have the names that their types say.`,
);
