/**
 * Packs the library, and asks it the same questions in Deno, Bun, an edge runtime, a worker of Cloudflare's
 * kind, and a browser where there is one: `npm run build && npm run runtimes`. What cannot be installed or
 * found is named and skipped; a wrong answer fails.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const tools = ['deno@2', 'bun@1', 'edge-runtime@4', 'miniflare@4'];

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

const runtimes = {
  Deno: () =>
    run(require.resolve('deno/package.json').replace('package.json', 'deno'), [
      ...['run', '--no-prompt', '--allow-read', '--node-modules-dir=manual', 'packages.mjs'],
    ]),
  Bun: () => run(join(folder, 'node_modules/.bin/bun'), ['run', 'packages.mjs']),
  'Edge runtime': async () => {
    const { EdgeRuntime } = require('edge-runtime');
    const machine = new EdgeRuntime({ initialCode: await bundleOf('iife') });
    return machine.evaluate('JSON.stringify(wrong)');
  },
  'Cloudflare worker': async () => {
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
  Chromium: async () => {
    const { chromium } = await import('playwright-core');
    const executablePath = process.env.BILATERAL_CHROMIUM ?? '/usr/bin/chromium';
    if (!existsSync(executablePath)) throw new Error(`there is no ${executablePath}`);
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
  run('npm', [
    'install',
    '--no-audit',
    '--no-fund',
    `./${name}-${version}.tgz`,
    ...peers,
    ...tools,
  ]);
  cpSync(new URL('ask.mjs', import.meta.url), join(folder, 'ask.mjs'));
  writeFileSync(join(folder, 'packages.mjs'), withPackages);
  for (const [runtime, ask] of Object.entries(runtimes)) {
    try {
      const wrong = JSON.parse(await ask());
      console.log(
        wrong.length === 0 ? `ok      ${runtime}` : `failed  ${runtime}: ${wrong.join()}`,
      );
      if (wrong.length > 0) failures.push(runtime);
    } catch (error) {
      console.log(`skipped ${runtime}: ${String(error.message).slice(0, 500)}`);
      if (process.env.CI !== undefined && runtime !== 'Chromium') failures.push(runtime);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) process.exit(1);
