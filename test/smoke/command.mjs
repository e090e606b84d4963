/**
 * Packs the package, installs it into an empty folder, and runs `npx bilateral` there. Then measures how
 * long `--help` takes against a program that does nothing, in pairs, so that a busy machine slows both.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pairs = 15;
const limit = 3;

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bilateral-command-'));

const run = (command, args, cwd = folder) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    // On Windows npm and npx are scripts of the shell.
    shell: process.platform === 'win32' && command !== 'bash',
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
};

/** The processor time in user mode of one run of Node, as the shell's `times` tells of its children. */
const cost = (args) => {
  const command = `node ${args.map((arg) => `'${arg}'`).join(' ')} >/dev/null; times`;
  const last = run('bash', ['-c', command]).trim().split('\n').at(-1) ?? '';
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s/.exec(last) ?? [];
  return Number(minutes) * 60_000 + Number(seconds) * 1_000;
};

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

try {
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: { bilateral: `file:./bilateral-${version}.tgz` },
    }),
  );
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund']);
  const told = run('npx', ['bilateral', '--version']).trim();
  if (told !== version) throw new Error(`npx bilateral --version printed ${told}, not ${version}`);
  const asked = [
    'asof',
    '--case',
    'japan-korea',
    '2019-07-05',
    'tradeRegime',
    'JPN',
    'KOR',
    'photoresist',
  ];
  const answer = JSON.parse(run('npx', ['bilateral', ...asked, '--json']));
  if (answer.value.licence !== 'individual') throw new Error(JSON.stringify(answer.value));
  run('npx', ['bilateral', 'schema', 'MeasureAnnounced']);

  const command = join(folder, 'node_modules/bilateral/dist/command.cjs');
  const ratios = Array.from({ length: pairs }, () => {
    const base = cost(['-e', '0']);
    const help = cost([command, '--help']);
    return { base, help, ratio: help / base };
  });
  const [base, help, ratio] = ['base', 'help', 'ratio'].map((each) =>
    median(ratios.map((pair) => pair[each])),
  );
  console.log(
    `npx bilateral works from the packed package. \`bilateral --help\` takes ${help.toFixed(0)} ms, ` +
      `\`node -e 0\` ${base.toFixed(0)} ms; ratio ${ratio.toFixed(2)}, at most ${limit} ` +
      `(median of ${pairs} pairs, processor time in user mode)`,
  );
  if (ratio > limit) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
