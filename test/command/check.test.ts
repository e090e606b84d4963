import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatLog } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { columnOf } from '../../src/command/check/column';
import { runCommand } from '../support/command/run-command';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header =
  '{"format":"bilateral-log","formatVersion":1,"parties":["XAA","XBB"],"offset":"+02:00"}';
const talks =
  '{"id":"talks","type":"TalksHeld","schemaVersion":1,"occurred":"2024-02-01","recordedAt":"2024-02-02","by":{"country":"XAA","sector":"GOV"},"data":{"talks":"lithium-talks","with":[{"country":"XBB","sector":"GOV"}],"subject":"lithium"},"sources":[]}';
const wrongDay = talks
  .replace('"talks","type"', '"more","type"')
  .replace('2024-02-01', '2024-02-30');

const check = (lines: readonly string[], ...options: readonly string[]) => {
  writeFileSync(join(folder, 'log.ndjson'), `${lines.join('\n')}\n`);
  return runCommand(['check', 'log.ndjson', ...options], { folder });
};

describe('the command check', () => {
  it('should name problems with line and column, and end with 1', async () => {
    const { status, out } = await check([header, wrongDay]);
    expect(status).toBe(1);
    expect(out).toContain(
      `log.ndjson:2:${wrongDay.indexOf('"2024-02-30"') + 1}: problem BadEvent: `,
    );
    expect(out).toContain('0 events, 1 problem, 0 warnings, 0 anomalies');
  });

  it('should name anomalies, and end with 1 only with --strict', async () => {
    const relaxed = await check([header, talks]);
    expect(relaxed.status).toBe(0);
    expect(relaxed.out).toContain(`log.ndjson:2:${talks.indexOf('[]') + 1}: anomaly NoSource: `);
    expect((await check([header, talks], '--strict')).status).toBe(1);
  });

  it('should tell where a line breaks off', async () => {
    const { out } = await check([header, talks.slice(0, 40), talks]);
    expect(out).toContain('log.ndjson:2:41: problem NotJson: ');
  });

  it('should give the same as JSON', async () => {
    const { out } = await check([header, wrongDay, talks], '--json');
    const { events, findings } = JSON.parse(out);
    expect(events).toBe(1);
    expect(findings.map(({ kind, line }: { kind: string; line: number }) => [kind, line])).toEqual([
      ['problem', 2],
      ['anomaly', 3],
    ]);
  });

  it('should read standard input, and find nothing wrong with the case', async () => {
    const stdin = formatLog(japanKoreaLog);
    const { status, out } = await runCommand(['check', '--strict', '-'], { stdin });
    const { length } = japanKoreaLog.events;
    expect([status, out]).toEqual([
      0,
      `-: ${length} events, 0 problems, 0 warnings, 0 anomalies\n`,
    ]);
  });

  it('should count lines of types that it does not know', async () => {
    const unknown = '{"id":"t","type":"TreatySung","schemaVersion":1,"occurred":"2024-03-05"}';
    const { status, out } = await check([header, unknown]);
    expect(status).toBe(0);
    expect(out).toContain('1 line of unknown types');
    expect((await check([header, unknown], '--strict')).status).toBe(1);
  });

  it('should say what to do about a file that is not there', async () => {
    const { status, err } = await runCommand(['check', 'none.ndjson'], { folder });
    expect([status, err]).toEqual([
      3,
      'bilateral check: none.ndjson: There is no such file. Check the path.\n',
    ]);
    expect((await runCommand(['check', ''], { folder })).err).toBe(
      'bilateral check: The name of a file is empty. Name a file.\n',
    );
  });
});

describe('the column of a value', () => {
  it.each([
    ['{"a":1,"b":[{"c":2}]}', 'b[0].c', 18],
    ['{"a":1,"b":[{"c":2}]}', 'b.0.c', 18],
    ['{"a":1,"b":[{"c":2}]}', 'b[0].d', 13],
    ['{"a":1,"b":[{"c":2}]}', 'x', 1],
    ['{"a" : "b" , "b" : 3}', 'b', 20],
    ['{"\\u0061":5}', 'a', 11],
    ['', 'a', 1],
  ])('in %s at %s should be that of the nearest value', (line, path, column) => {
    expect(columnOf(line, path)).toBe(column);
  });

  it.each(['{"a":1,}', '{"a" 1}', '[1,2', '{"a":tru}', '{"a":"b}', '{}x', '[1,]', '[}', 'x'])(
    'should be that of the nearest value before a break: %s',
    (line) => {
      expect(columnOf(line, 'z')).toBe(1);
    },
  );

  it('should be found however deep a line is nested', () => {
    expect(columnOf('['.repeat(100_000), 'a')).toBe(1);
  });

  it('should be that of the value at every path of any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const walk = (value: unknown, path: readonly string[]): void => {
          const isSimple = path.every((key) => /^\w+$/.test(key));
          if (isSimple) {
            const at = columnOf(text, path.join('.')) - 1;
            const shown = JSON.stringify(value);
            if (typeof value !== 'object') expect(text.slice(at)).toMatch(startOf(shown));
          }
          if (typeof value === 'object' && value !== null)
            for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
        };
        walk(JSON.parse(text), []);
      }),
      { numRuns: 100 },
    );
  });
});

const startOf = (json: string): RegExp =>
  new RegExp(`^${json.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
