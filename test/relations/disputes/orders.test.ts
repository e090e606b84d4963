import {
  append,
  audit,
  type EventLog,
  emptyLog,
  isLeft,
  isRight,
  type PolicyEvent,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { eventsOf, rightOrders, wrongOrders } from '../../support/disputes/orders';

const parties = { parties: ['XAA', 'XBB'], offset: '+01:00' } as const;

/** Appends events one at a time, going on where one is refused; what was refused, and the log. */
const oneByOne = (events: readonly PolicyEvent[]) => {
  let log: EventLog = emptyLog(parties);
  const refused: { readonly id: string; readonly message: string }[] = [];
  for (const event of events) {
    const longer = append([event])(log);
    if (isRight(longer)) log = longer.right;
    else refused.push({ id: event.id, message: longer.left.message });
  }
  return { log, refused };
};

const cited = (events: readonly PolicyEvent[]): readonly PolicyEvent[] =>
  events.map((event) => ({ ...event, sources: [{ publisher: 'Invented' }] }));

describe.each(wrongOrders)('%s', (_, before, wrong) => {
  const events = cited(eventsOf([...before, wrong]));
  const last = events.at(-1)?.id;

  it('is refused at that step alone', () => {
    const { refused } = oneByOne(events);
    expect(refused.map(({ id }) => id)).toEqual([last]);
  });

  it('is refused among the others, and tells what to do', () => {
    const all = append(events)(emptyLog(parties));
    if (isRight(all) || all.left._tag !== 'EventsRefused') throw new Error('expected a refusal');
    expect(all.left.refusals.map(({ id }) => id)).toEqual([last]);
    // The first sentence says what is wrong, and a further one or clause what to do about it.
    expect(all.left.refusals[0]?.message).toMatch(/[;.] ?[A-Za-z].{15,}\.$/s);
  });
});

it('of a wrong report and its adoption, only the report is refused', () => {
  const name = 'a report of the Appellate Body on an appeal to arbitrators';
  const [, before = [], wrong] = wrongOrders.find(([each]) => each === name) ?? [];
  if (wrong === undefined) throw new Error(`there is no order "${name}"`);
  const reports = ['appellate', 'panel'];
  const adoption = { date: '2011-06-01', step: 'reports-adopted', reports, toConform: true };
  const all = append(cited(eventsOf([...before, wrong, adoption])))(emptyLog(parties));
  if (isRight(all) || all.left._tag !== 'EventsRefused') throw new Error('expected a refusal');
  expect(all.left.refusals.map(({ id }) => id)).toEqual(['DS1-07']);
});

describe.each(rightOrders)('%s', (_, steps) => {
  it('is taken, step by step and at once, with nothing odd about it', () => {
    const events = cited(eventsOf(steps));
    const { log, refused } = oneByOne(events);
    expect(refused).toEqual([]);
    expect(isLeft(append(events)(emptyLog(parties)))).toBe(false);
    expect(audit(log)).toEqual([]);
  });
});
