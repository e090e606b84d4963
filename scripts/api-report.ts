/**
 * Writes the public names of each entry point with their types to `api/`: `npm run api`.
 * `npm run api -- --check` fails where `api/` says something else, and shows the difference.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor';
import ts from 'typescript';
import { type EntryPoint, entryPoints } from './entry-points';

const temporary = mkdtempSync(join(tmpdir(), 'bilateral-api-'));
const declarations = join(temporary, 'types');
const reports = join(temporary, 'api');

const declarationOf = ({ source }: EntryPoint): string =>
  join(declarations, relative('src', source).replace(/\.ts$/, '.d.ts'));

const { compilerOptions } = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config;
const quiet = { default: { logLevel: ExtractorLogLevel.None } };

/** The build bundles declarations and renames some in doing so; here each source file has its own. */
const emitDeclarations = (): void => {
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...compilerOptions,
      allowImportingTsExtensions: false,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: 'src',
      outDir: declarations,
    },
    '.',
  );
  const sources = entryPoints.map(({ source }) => source);
  const { diagnostics } = ts.createProgram(sources, options).emit();
  if (diagnostics.length > 0)
    throw new Error(
      ts.formatDiagnostics(diagnostics, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: ts.sys.getCurrentDirectory,
        getNewLine: () => '\n',
      }),
    );
};

const configOf = (entryPoint: EntryPoint): ExtractorConfig =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: temporary,
      mainEntryPointFilePath: declarationOf(entryPoint),
      compiler: {
        overrideTsconfig: {
          compilerOptions: { ...compilerOptions, paths: {}, types: [] },
          files: entryPoints.map(declarationOf),
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${entryPoint.built}.api.md`,
        reportFolder: reports,
        reportTempFolder: join(temporary, 'unused'),
      },
      newlineKind: 'lf',
      messages: { extractorMessageReporting: quiet, tsdocMessageReporting: quiet },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  });

const writeReports = (): void => {
  mkdirSync(reports);
  const configs = entryPoints.map(configOf);
  const [first, ...others] = configs;
  if (first === undefined) throw new Error('scripts/entry-points.ts names no entry point.');
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  for (const config of configs) {
    const { succeeded } = Extractor.invoke(config, {
      compilerState,
      localBuild: true,
      messageCallback: (message) => {
        message.handled = message.logLevel !== ExtractorLogLevel.Error;
      },
    });
    if (!succeeded) throw new Error(`No report of ${config.mainEntryPointFilePath}; see above.`);
  }
};

const isSame = (): boolean =>
  spawnSync('git', ['--no-pager', 'diff', '--no-index', 'api', reports], { stdio: 'inherit' })
    .status === 0;

try {
  emitDeclarations();
  writeReports();
  if (!process.argv.includes('--check')) {
    rmSync('api', { recursive: true, force: true });
    cpSync(reports, 'api', { recursive: true });
  } else if (!isSame()) {
    console.error(
      'Public names differ from api/. Run `npm run api`, read the diff as a user would, commit it.',
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(temporary, { recursive: true });
}
