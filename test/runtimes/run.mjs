/**
 * Packs the library, and asks it the same questions in Deno, Bun, an edge runtime, a worker of Cloudflare's
 * kind, and a browser where there is one: `npm run build && npm run runtimes`. A runtime that cannot be
 * installed or found is named and skipped, except in CI. One that breaks off or answers wrongly fails.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const executablePath = process.env.BILATERAL_CHROMIUM ?? '/usr/bin/chromium';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bilateral-runtimes-'));
const require = createRequire(join(folder, 'package.json'));

const run = (command, args, cwd = folder) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${error ?? `${stdout}${stderr}`}`);
  return stdout;
};

/** The questions and the library in one file, as a bundler gives them to whoever has no packages. */
const bundleOf = async (format) => {
  const { outputFiles } = await build({
    stdin: {
      contents: "import { wrongAnswers } from './ask.mjs'; globalThis.wrong = wrongAnswers();",
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format,
    platform: 'browser',
  });
  return outputFiles[0].text;
};

const withPackages =
  "import { wrongAnswers } from './ask.mjs'; console.log(JSON.stringify(wrongAnswers()));";

/** Each runtime with the package that has it, and how it is asked. */
const runtimes = {
  Deno: [
    'deno@2',
    () => {
      const deno = require.resolve('deno/package.json').replace('package.json', 'deno');
      // immer, which the library imports, looks at NODE_ENV.
      const rights = ['--no-prompt', '--allow-read', '--allow-env=NODE_ENV'];
      return run(deno, ['run', ...rights, '--node-modules-dir=manual', 'packages.mjs']);
    },
  ],
  Bun: ['bun@1', () => run(join(folder, 'node_modules/.bin/bun'), ['run', 'packages.mjs'])],
  'Edge runtime': [
    'edge-runtime@4',
    async () => {
      const { EdgeRuntime } = require('edge-runtime');
      const machine = new EdgeRuntime({ initialCode: await bundleOf('iife') });
      return machine.evaluate('JSON.stringify(wrong)');
    },
  ],
  'Cloudflare worker': [
    'miniflare@4',
    async () => {
      const { Miniflare } = require('miniflare');
      const script = `${await bundleOf('esm')}
export default { fetch: () => new Response(JSON.stringify(globalThis.wrong)) };`;
      const worker = new Miniflare({ modules: true, script, compatibilityDate: '2025-01-01' });
      try {
        return await (await worker.dispatchFetch('http://localhost/')).text();
      } finally {
        await worker.dispose();
      }
    },
  ],
  Chromium: [
    undefined,
    async () => {
      const { chromium } = await import('playwright-core');
      const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
      const browser = await chromium.launch({ executablePath, args, timeout: 120_000 });
      try {
        const page = await browser.newPage();
        await page.addScriptTag({ content: await bundleOf('iife') });
        return await page.evaluate('JSON.stringify(wrong)');
      } finally {
        await browser.close();
      }
    },
  ],
};

const install = (packages) => run('npm', ['install', '--no-audit', '--no-fund', ...packages]);

/** Why a runtime is not here; undefined where it is. */
const whyAbsent = (tool) => {
  if (tool === undefined)
    return existsSync(executablePath) ? undefined : `there is no ${executablePath}`;
  try {
    install([tool]);
    return undefined;
  } catch ({ message }) {
    return message.slice(0, 500);
  }
};

const failures = [];
try {
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const { name, version, devDependencies, peerDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const peers = ['fp-ts', 'io-ts'].map(
    (peer) => `${peer}@${devDependencies[peer] ?? peerDependencies[peer]}`,
  );
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  install([`./${name}-${version}.tgz`, ...peers]);
  cpSync(new URL('ask.mjs', import.meta.url), join(folder, 'ask.mjs'));
  writeFileSync(join(folder, 'packages.mjs'), withPackages);
  for (const [runtime, [tool, ask]] of Object.entries(runtimes)) {
    const absent = whyAbsent(tool);
    if (absent !== undefined) {
      console.log(`skipped ${runtime}: ${absent}`);
      if (process.env.CI !== undefined && tool !== undefined) failures.push(runtime);
      continue;
    }
    const told = await Promise.resolve()
      .then(ask)
      .then((answer) => JSON.parse(answer).join())
      .catch(({ message }) => String(message).slice(0, 500));
    console.log(told === '' ? `ok      ${runtime}` : `failed  ${runtime}: ${told}`);
    if (told !== '') failures.push(runtime);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) process.exit(1);
