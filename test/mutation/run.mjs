/**
 * Changes the code of four folders in every small way that Stryker knows, and sees whether a test of
 * the same folder notices. Prints each change that none did, and the score.
 *
 * Folders may be given as arguments, or globs of files in them, such as `time log/merge*`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

const folders = ['time', 'log', 'temporal', 'relations'];
const reportOf = (folder) => `reports/mutation/${folder}.json`;

/** A piece of code on one line, and not all of it where it is long. */
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
 * Stryker takes over what it found before, and of code that runs on loading it does not see that new
 * tests may notice more: what survived there is tried anew.
 */
const forgetSurvivors = (path) => {
  if (!existsSync(path)) return;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  writeFileSync(path, JSON.stringify(report));
};

const asked = process.argv.slice(2);
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
for (const folder of folders.filter((each) => existsSync(reportOf(each)))) {
  const { files } = JSON.parse(readFileSync(reportOf(folder), 'utf8'));
  const sum = { noticed: 0, all: 0 };
  for (const [file, { source, mutants }] of Object.entries(files))
    for (const { status, location, replacement } of mutants) {
      if (status === 'Ignored' || status === 'CompileError') continue;
      sum.all += 1;
      if (status === 'Killed' || status === 'Timeout') sum.noticed += 1;
      else
        console.log(
          `${file}:${location.start.line} \`${short(cut(source, location))}\` → \`${short(replacement)}\` (${status})`,
        );
    }
  const score = ((100 * sum.noticed) / sum.all).toFixed(1);
  console.log(`src/${folder}: ${sum.noticed} of ${sum.all} noticed, ${score} %`);
  total.noticed += sum.noticed;
  total.all += sum.all;
}
const score = (100 * total.noticed) / total.all;
console.log(`All: ${total.noticed} of ${total.all}, ${score.toFixed(1)} %`);
if (!(score >= 90)) process.exitCode = 1;
