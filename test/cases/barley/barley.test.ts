import { readFileSync } from 'node:fs';
import {
  asKnownAt,
  asOf,
  audit,
  certainty,
  changes,
  dispute,
  history,
  isRight,
  parseLog,
  pipe,
  type Relations,
  relations,
  reviews,
  tariffOn,
  timeline,
  toNullable,
  upcoming,
} from 'bilateral';
import { describe, expect, it } from 'vitest';

/** A dispute that the vocabulary was not made from: China's duties on Australian barley, DS598. */
const log = parseLog(readFileSync(new URL('./barley.ndjson', import.meta.url), 'utf8'));
if (!isRight(log)) throw new Error(log.left.problems.map(({ message }) => message).join('\n'));
const barley = timeline(relations)(log.right);

const duty = (state: Relations) =>
  toNullable(tariffOn({ from: 'AUS', to: 'CHN', product: 'HS:100390' })(state))?.import?.additional;
const stage = (state: Relations) => {
  const ds598 = toNullable(dispute('DS598')(state));
  return ds598 && `${ds598.stage}${ds598.paused ? ', paused' : ''}`;
};

describe('a third dispute, with tariffs, a complaint halted during a review, and a lifting', () => {
  it('is nothing odd', () => {
    expect(audit(log.right)).toEqual([]);
  });

  it('adds the two duties up, on a subheading of the heading that they are put on', () => {
    expect(pipe(barley, history(duty))).toEqual([
      { to: '2020-05-18', value: undefined },
      { from: '2020-05-18', to: '2020-05-19', value: 0 },
      { from: '2020-05-19', to: '2023-08-05', value: 80.5 },
      { from: '2023-08-05', value: 0 },
    ]);
  });

  it('halts the complaint while the duties are reviewed', () => {
    expect(pipe(barley, history(stage)).map(({ from, value }) => [from, value])).toEqual([
      [undefined, null],
      ['2020-12-16', 'consultations-requested'],
      ['2021-03-15', 'panel-requested'],
      ['2021-05-28', 'panel-established'],
      ['2021-09-03', 'panel-composed'],
      ['2023-04-01', 'panel-composed, paused'],
      ['2023-08-24', 'report-circulated, paused'],
    ]);
    expect(pipe(barley, asOf('2023-05-01'), reviews()).map(({ status }) => status)).toEqual([
      'open',
    ]);
  });

  it('does not pretend to know on which day of April', () => {
    expect(pipe(barley, certainty(stage, '2023-04-20'))).toMatchObject({ certainty: 'depends' });
    expect(pipe(barley, certainty(stage, '2023-05-01'))).toMatchObject({ certainty: 'certain' });
  });

  it('would have ended by itself in 2025', () => {
    const due = pipe(barley, asKnownAt('2023-01-01'), upcoming('2023-01-01'));
    expect(due.map(({ on, row }) => [on, row])).toEqual([
      ['2025-05-19', 'barley-anti-dumping/HS:1003'],
      ['2025-05-19', 'barley-countervailing/HS:1003'],
    ]);
  });

  it('says what changed and by which acts', () => {
    const { world } = pipe(barley, changes('2023-08-03', '2023-08-05'));
    const ended = world.filter(({ path, table }) => table === 'measures' && path[0] === 'ended');
    expect(ended.map(({ row, events }) => [row, events.map(({ id }) => id)])).toEqual([
      ['barley-anti-dumping/HS:1003', ['anti-dumping-lifted-2023']],
      ['barley-countervailing/HS:1003', ['countervailing-lifted-2023']],
    ]);
  });
});
