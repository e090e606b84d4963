import {
  append,
  asOf,
  audit,
  type DateLiteral,
  dispute,
  emptyLog,
  history,
  isLeft,
  pipe,
  relations,
  timeline,
  toNullable,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { realDisputes, realDue, realStatuses } from '../../../support/disputes/real';

const replayed = new Map(realDisputes.map((each) => [each.dispute, timeline(relations)(each.log)]));

const disputeOn = (id: string, on: string) => {
  const its = replayed.get(id);
  // The fixtures hold days as text.
  return its && toNullable(pipe(its, asOf(on as DateLiteral), dispute(id)));
};

describe.each(realDisputes)('$dispute', ({ dispute: id, log, read, steps }) => {
  it('is read from its table without a row left out', () => {
    expect(read.unread).toEqual([]);
    expect(read.ignored).toEqual([]);
    expect(log.events).toHaveLength(steps);
  });

  it('has nothing odd about it', () => {
    expect(audit(log)).toEqual([]);
  });

  it('is appended step by step without a refusal', () => {
    const [one, other] = log.header.parties;
    let sofar = emptyLog({ parties: [one, other], offset: '+01:00' });
    const refused: string[] = [];
    for (const event of log.events) {
      const longer = append([event])(sofar);
      if (isLeft(longer)) refused.push(longer.left.message);
      else sofar = longer.right;
    }
    expect(refused).toEqual([]);
  });

  it('has the statuses of its page on every telling day', () => {
    const lines = realStatuses.filter((each) => each.dispute === id);
    expect(lines.length).toBeGreaterThan(1);
    const told = lines.map(({ on }) => ({
      dispute: id,
      on,
      lines: (disputeOn(id, on)?.status ?? []).map(({ term, since }) => ({ term, since })),
    }));
    expect(told).toEqual(lines);
  });

  it('changes by itself on the days on which it should, and on no other', () => {
    const segments = pipe(replayed.get(id) ?? timeline(relations)(log), history(dispute(id)));
    const found: { dispute: string; on: string; what: string }[] = [];
    segments.forEach(({ from, value }, index) => {
      const [now, before] = [toNullable(value), segments[index - 1]?.value];
      const earlier = before && toNullable(before);
      const lapsed = now?.proceedings.some(({ stage }) => stage === 'lapsed');
      const on = String(from).slice(0, 10);
      if (now?.period?.expired && !earlier?.period?.expired)
        found.push({ dispute: id, on, what: 'period-expired' });
      if (lapsed && !earlier?.proceedings.some(({ stage }) => stage === 'lapsed'))
        found.push({ dispute: id, on, what: 'authority-lapsed' });
    });
    expect(found).toEqual([
      ...realDue.filter((each) => each.dispute === id),
      ...dueOfOthers.filter((each) => each.dispute === id),
    ]);
  });
});

/** Outside the United States and China, the pages do not tell the due changes; these follow from the steps. */
const dueOfOthers = [
  { dispute: 'DS353', on: '2012-09-23', what: 'period-expired' },
  { dispute: 'DS526', on: '2022-01-19', what: 'authority-lapsed' },
];

it('holds 28 disputes between the United States and China, and four of other members', () => {
  const pairs = realDisputes.map(({ log }) => [...log.header.parties].sort().join('-'));
  expect(pairs.filter((pair) => pair === 'CHN-USA')).toHaveLength(28);
  expect(pairs).toHaveLength(32);
});
