import { append, type EventLog, emptyLog, isLeft, type PolicyEvent } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { follow, type Standing, unbegun } from '../../support/disputes/dsu';
import { type DatedStep, dayAfter, stepsOn } from '../../support/disputes/dsu-orders';
import { toleratesStep } from '../../support/disputes/dsu-tolerance';
import { eventsOf } from '../../support/disputes/orders';
import { fewOf } from '../../support/holds';

/** A lawful order, where the dispute stands after it, and a day on which a step may follow. */
type Reached = {
  readonly order: readonly DatedStep[];
  readonly at: Standing;
  readonly day: string;
};

/** What two standings have in common whose next steps are the same. */
const nameOf = ({ original, compliance, ...at }: Standing, day: string): string => {
  const panel = ({ stage, paused, appeals, toArbitrators }: Standing['original']) =>
    [
      stage,
      ...(paused ? ['(paused)'] : []),
      ...(stage === 'appealed'
        ? [`by ${appeals}`, ...(toArbitrators ? ['to arbitrators'] : [])]
        : []),
    ].join(' ');
  if (at.ended) return 'ended';
  if (original.stage !== 'adopted') return panel(original);
  if (!at.conform) return 'adopted, nothing to conform';
  const dated = at.period > day ? 'running' : 'over';
  return [
    `adopted, compliance ${at.round} ${panel(compliance)}`,
    `period ${at.period === 'none' || at.period === 'asked' ? at.period : dated}`,
    `retaliation ${at.retaliation}${at.retaliationPaused ? ' (paused)' : ''}`,
  ].join(', ');
};

/** How many of the things that may follow adoption have begun. */
const begunIn = ({ compliance, period, retaliation }: Standing): number =>
  [compliance.stage, period, retaliation].filter((each) => each !== 'none').length;

/** One lawful order to each kind of standing; after adoption, one recourse at a time. */
const standings = (): ReadonlyMap<string, Reached> => {
  const first: DatedStep = { date: '2010-01-01', step: 'consultations-requested', by: 'XAA' };
  const found = new Map<string, Reached>();
  const open: Reached[] = [];
  const add = (order: readonly DatedStep[], at: Standing, day: string): void => {
    const name = nameOf(at, day);
    if (found.has(name) || begunIn(at) > 1) return;
    const reached = { order, at, day };
    found.set(name, reached);
    open.push(reached);
  };
  const begun = follow(unbegun, first, first.date);
  if (begun === undefined) throw new Error('a request for consultations begins a dispute');
  add([first], begun, dayAfter(first.date, 10));
  // The list grows while it is read.
  for (const { order, at, day } of open) {
    for (const step of stepsOn(day)) {
      const after = follow(at, step, day);
      if (after !== undefined) add([...order, { date: day, ...step }], after, dayAfter(day, 10));
    }
    // A period that runs is over in time.
    if (at.period > day && at.period !== 'asked' && at.period !== 'none')
      add(order, at, dayAfter(at.period, 1));
  }
  return found;
};

const logOf = (order: readonly DatedStep[]): EventLog => {
  const log = append(eventsOf(order))(emptyLog({ parties: ['XAA', 'XBB'], offset: '+01:00' }));
  if (isLeft(log)) throw new Error(log.left.message);
  return log.right;
};

/** A step as an event, which comes after those of an order. */
const eventOf = (step: DatedStep): PolicyEvent => {
  const request: DatedStep = { date: step.date, step: 'consultations-requested', by: 'XAA' };
  const event = eventsOf([request, step]).at(-1);
  if (event === undefined) throw new Error(`"${step.step}" has no event`);
  return { ...event, id: 'wrong' } as PolicyEvent;
};

const inWords = ({ step, by, to, recourse, round, reports }: DatedStep): string =>
  [step, by, to, recourse, round, reports?.join(' and ')]
    .filter((each) => each !== undefined)
    .join(' ');

describe('where the DSU forbids a step, it is refused', () => {
  it.each(fewOf([...standings()], 6))('%s', (_, { order, at, day }) => {
    const log = logOf(order);
    const taken = stepsOn(day)
      .filter((step) => follow(at, step, day) === undefined && !toleratesStep(at, step))
      .map((step) => ({ ...step, date: day }))
      .filter((step) => !isLeft(append([eventOf(step)])(log)));
    expect(taken.map(inWords)).toEqual([]);
  });
});
