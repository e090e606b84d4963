import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { append, emptyLog, formatLog, merge, orThrow, parseLog } from 'bilateral';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../support/policy';

const page = readFileSync('docs/how-to/show-what-you-knew.md', 'utf8');
const driver = /```js\n(.*?)```/s.exec(page)?.[1] ?? '';
const commands = (/```sh\n(.*?)```/s.exec(page)?.[1] ?? '').trim().split('\n');

const said = (id: string, occurred: string) =>
  act(id, 'StatementMade', occurred, { act: 'report', says: id });
const shared = orThrow(
  append([said('shared', '2020-01-01')])(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' })),
);
const ours = orThrow(append([said('ours', '2020-02-02')])(shared));
const theirs = orThrow(append([said('theirs', '2020-02-01')])(shared));
const other = orThrow(append([{ ...said('ours', '2020-03-01') }])(shared));

describe('the merge driver of the page, run by git', () => {
  let folder = '';
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const commit = (text: string) => {
    write('log.ndjson', text);
    git('commit', '-qam', 'A line');
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'merge-'));
    // The page imports the package; here it is the sources, bundled.
    write('driver.ts', driver.replace("'bilateral'", `'${process.cwd()}/src/index.ts'`));
    execFileSync('npx', [
      'esbuild',
      join(folder, 'driver.ts'),
      '--bundle',
      '--platform=node',
      '--format=esm',
      `--outfile=${join(folder, 'merge-log.mjs')}`,
      '--log-level=error',
    ]);
    git('init', '-q', '-b', 'main');
    for (const command of commands) execFileSync('sh', ['-c', command], { cwd: folder });
    write('log.ndjson', formatLog(shared));
    git('add', 'log.ndjson', '.gitattributes');
    git('commit', '-qm', 'A log');
    git('branch', 'theirs');
    git('branch', 'other');
    commit(formatLog(ours));
    git('checkout', '-q', 'theirs');
    commit(formatLog(theirs));
    git('checkout', '-q', 'other');
    commit(formatLog(other));
    git('checkout', '-q', 'main');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('should join the lines that two branches appended', () => {
    git('merge', '-q', '--no-edit', 'theirs');
    const text = readFileSync(join(folder, 'log.ndjson'), 'utf8');
    const merged = orThrow(parseLog(text));
    expect(merged.events.map(({ id }) => id)).toEqual(['shared', 'theirs', 'ours']);
    expect(text).toBe(formatLog(orThrow(merge(theirs)(ours))));
  });

  it('should leave a conflict where one id names two events', () => {
    expect(() => git('merge', '-q', '--no-edit', 'other')).toThrow();
    expect(git('status', '--short')).toContain('UU log.ndjson');
    expect(existsSync(join(folder, 'log.ndjson'))).toBe(true);
  });
});
