/**
 * Changes the code of four folders in every small way that Stryker knows, and checks whether a test of
 * the same folder notices. Compares the changes that no test noticed with `survivors.json`, prints what
 * is new and what has vanished, and fails if there is any.
 *
 * Arguments are folders, or globs of files in them, such as `time log/merge*`. With `--accept`, the
 * survivors found replace those listed for the same files; give each new one its kind.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { compareSurvivors, readSurvivors, updateSurvivors, writeSurvivors } from './survivors.mjs';

const folders = ['time', 'log', 'temporal', 'relations'];
const reportOf = (folder) => `reports/mutation/${folder}.json`;

/** Code on one line, shortened if it is long. */
const short = (code) => {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
};

const cut = (source, { start, end }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  return [lines[0].slice(start.column - 1), ...lines.slice(1)].join('\n');
};

/**
 * Stryker reuses the results of its last run. For code that runs when a file is loaded, it does not
 * see that new tests may notice more, so survivors are tried again.
 */
const forgetSurvivors = (path) => {
  if (!existsSync(path)) return;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  writeFileSync(path, JSON.stringify(report));
};

const isAccepting = process.argv.includes('--accept');
const asked = process.argv.slice(2).filter((argument) => argument !== '--accept');
for (const folder of folders) {
  const parts = asked.filter((part) => part.split('/')[0] === folder);
  if (asked.length > 0 && parts.length === 0) continue;
  if (parts.every((part) => part === folder)) forgetSurvivors(reportOf(folder));
  process.env.MUTATED_FOLDER = folder;
  await new Stryker({
    mutate: (parts.length === 0 ? [folder] : parts).map(
      (part) => `src/${part.includes('/') ? part : `${part}/**`}`,
    ),
    incrementalFile: reportOf(folder),
  }).runMutationTest();
}

const total = { noticed: 0, all: 0 };
const found = {};
for (const folder of folders.filter((each) => existsSync(reportOf(each)))) {
  const { files } = JSON.parse(readFileSync(reportOf(folder), 'utf8'));
  const sum = { noticed: 0, all: 0 };
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const counted = mutants.filter(({ status }) => !['Ignored', 'CompileError'].includes(status));
    const survivors = counted.filter(({ status }) => status !== 'Killed' && status !== 'Timeout');
    sum.all += counted.length;
    sum.noticed += counted.length - survivors.length;
    found[file] = survivors.map(({ location, replacement }) => ({
      code: short(cut(source, location)),
      becomes: short(replacement),
    }));
  }
  const score = ((100 * sum.noticed) / sum.all).toFixed(1);
  console.log(`src/${folder}: ${sum.noticed} of ${sum.all} noticed, ${score} %`);
  total.noticed += sum.noticed;
  total.all += sum.all;
}
const score = (100 * total.noticed) / total.all;
console.log(`All: ${total.noticed} of ${total.all}, ${score.toFixed(1)} %`);

if (isAccepting) writeSurvivors(updateSurvivors(readSurvivors(), found));
const differences = compareSurvivors(readSurvivors(), found);
console.log(differences.join('\n') || 'The survivors are those listed.');
if (!(score >= 90) || differences.length > 0) process.exitCode = 1;
