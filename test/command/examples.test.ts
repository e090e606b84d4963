import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatLog } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCommands } from '../../src/command/all-commands';
import { runCommand } from '../support/command/run-command';
import { commandLine } from '../support/command/shell-words';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-examples-'));
const at = (file: string) => join(folder, file);

const steps = `dispute,complainant,respondent,date,step,article,by
DS587,CHN,USA,2019-09-02,consultations-requested,4.4,CHN
`;

beforeAll(async () => {
  writeFileSync(at('relation.ndjson'), formatLog(japanKoreaLog));
  const git = (...given: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...given], {
      cwd: folder,
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=log');
  const [header = '', ...lines] = formatLog(japanKoreaLog).split('\n');
  writeFileSync(at('old.ndjson'), [header, ...lines.slice(0, 40), ''].join('\n'));
  writeFileSync(at('shipments.csv'), 'date,from,to,product\n2019-07-05,JPN,KOR,photoresist\n');
  writeFileSync(at('steps.csv'), steps);
  const query = [
    'receipt',
    '--case',
    'japan-korea',
    '2019-07-05',
    'tradeRegime',
    'JPN',
    'KOR',
    'photoresist',
  ];
  await runCommand([...query, '-o', 'receipt.json'], { folder });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

const examples = allCommands.flatMap(({ name, examples }) =>
  examples.map(({ line }) => ({ name, line })),
);

describe('the examples of the help', () => {
  it.each(examples)('should work: $line', async ({ name, line }) => {
    const command = commandLine(line);
    expect(command?.argv[0]).toBe(name);
    const stdin =
      command?.stdin === undefined ? {} : { stdin: readFileSync(at(command.stdin), 'utf8') };
    const { status, out, err } = await runCommand(command?.argv ?? [], { folder, ...stdin });
    expect(err.replace(/^Wrote .*\n/gm, '')).toBe('');
    const differs = line.includes('old.ndjson');
    expect(status).toBe(differs ? 1 : 0);
    const [, file] = / -o (\S+)/.exec(line) ?? [];
    if (file === undefined) expect(out).not.toBe('');
    else expect(existsSync(at(file))).toBe(true);
  });

  it.each(allCommands)('should be at $name', ({ examples }) => {
    expect(examples.length).toBeGreaterThan(0);
  });
});

describe('every command', () => {
  it.each(allCommands)('should print its help: $name', async ({ name, examples }) => {
    const { status, out } = await runCommand([name, '--help']);
    expect(status).toBe(0);
    for (const { line } of examples) expect(out).toContain(line);
  });

  it.each(examples.filter(({ line }) => !line.includes('old.ndjson')))(
    'should keep to the width of a terminal: $line',
    async ({ line }) => {
      const { argv = [], stdin } = commandLine(line) ?? {};
      const isForPeople =
        !/ -o |--json|--csv|--markdown|^bilateral (schema|completion|convert)/.test(line);
      if (!isForPeople) return;
      const text = stdin === undefined ? {} : { stdin: readFileSync(at(stdin), 'utf8') };
      const { out } = await runCommand(argv, { folder, columns: 60, ...text });
      const long = out.split('\n').filter((each) => each.length > 60);
      expect(long).toEqual([]);
    },
  );

  it('should leave the files of the tests alone', () => {
    copyFileSync(at('relation.ndjson'), at('copy.ndjson'));
    expect(readFileSync(at('copy.ndjson'), 'utf8')).toBe(formatLog(japanKoreaLog));
  });
});
