/**
 * How long plain Node takes to load the built package, against io-ts, which it needs: `npm run build
 * && node bench/load.mjs`. The two are loaded in turn, each in a process of its own, so that a busy
 * machine slows both; the ratio of each pair counts. Ends with an error above the limit of decision 0009.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const pairs = 21;
const limit = 2.5;
const cwd = fileURLToPath(new URL('..', import.meta.url));

/** The milliseconds of processor time that a fresh process spends on an import. */
const loadTime = (name) => {
  const code = `const before = process.cpuUsage();
    await import('${name}');
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd,
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return Number(stdout);
};

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const loads = Array.from({ length: pairs }, () => {
  const base = loadTime('io-ts');
  const own = loadTime('bilateral');
  return { base, own, ratio: own / base };
});
const [base, own, ratio] = ['base', 'own', 'ratio'].map((each) =>
  median(loads.map((load) => load[each])),
);
console.log(
  `import 'bilateral': ${own.toFixed(1)} ms; import 'io-ts': ${base.toFixed(1)} ms; ` +
    `ratio ${ratio.toFixed(2)}, at most ${limit} (median of ${pairs} pairs, processor time)`,
);
if (ratio > limit) process.exit(1);
