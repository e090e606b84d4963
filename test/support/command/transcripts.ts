import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isTextAsExpected } from '../examples/expected';
import { fencesIn } from '../examples/fences';
import { runCommand } from './run-command';
import { commandLine } from './shell-words';

/** A line that a page shows at the prompt, and what the page says it prints. */
type Step = { readonly line: string; readonly printed: string; readonly at: number };

const stepsIn = (page: string): readonly Step[] =>
  fencesIn(page)
    .filter(({ language }) => language === 'console')
    .flatMap(({ text, line }) => {
      const steps: { line: string; printed: string[]; at: number }[] = [];
      for (const [index, each] of text.split('\n').entries()) {
        if (each.startsWith('$ '))
          steps.push({ line: each.slice(2), printed: [], at: line + index });
        else steps.at(-1)?.printed.push(each);
      }
      return steps.map((step) => ({ ...step, printed: step.printed.join('\n') }));
    });

/**
 * Runs what a page shows at the prompt, in order and in a folder with the files that the page shows, and
 * gives each step that printed something else. `echo $?` prints the status of the line before, and `cat`
 * a file.
 */
export const mismatchesOn = async (page: string): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-page-'));
  try {
    for (const { file, text } of fencesIn(page))
      if (file !== undefined) writeFileSync(join(folder, file), `${text}\n`);
    const mismatches: string[] = [];
    let status = 0;
    for (const { line, printed, at } of stepsIn(page)) {
      const run = await ran(line, folder, status);
      status = run.status;
      if (!isTextAsExpected(printed.trimEnd(), run.printed.trimEnd()))
        mismatches.push(`line ${at}: $ ${line}\n${run.printed}`);
    }
    return mismatches;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const ran = async (
  line: string,
  folder: string,
  status: number,
): Promise<{ readonly status: number; readonly printed: string }> => {
  if (line === 'echo $?') return { status: 0, printed: String(status) };
  const [, file] = /^cat (\S+)$/.exec(line) ?? [];
  if (file !== undefined) return { status: 0, printed: readFileSync(join(folder, file), 'utf8') };
  const command = commandLine(line.replace(/^npx /, ''));
  if (command === undefined)
    throw new Error(`a page shows a line that the tests cannot run: ${line}`);
  const stdin =
    command.stdin === undefined ? {} : { stdin: readFileSync(join(folder, command.stdin), 'utf8') };
  const run = await runCommand(command.argv, { folder, ...stdin });
  return { status: run.status, printed: run.all };
};

/** Whether a page shows the command at work. */
export const hasTranscripts = (page: string): boolean => page.includes('\n```console\n$ ');
