import { append, type EventLog, emptyLog, isRight } from 'bilateral';
import { disputeSteps } from 'bilateral/codebooks';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputeEvents } from '../../../src/events/disputes/dispute-event';
import {
  type DatedStep,
  isLawful,
  lawfulOrders,
  stepsOn,
  swapped,
} from '../../support/disputes/dsu-orders';
import { toleratesSwap } from '../../support/disputes/dsu-tolerance';
import { eventsOf } from '../../support/disputes/orders';
import { holds } from '../../support/holds';

/** The steps of an order that are refused, each appended to what was taken before it. */
const refusedOf = (order: readonly DatedStep[]): readonly number[] => {
  let log: EventLog = emptyLog({ parties: ['XAA', 'XBB'], offset: '+01:00' });
  return eventsOf(order).flatMap((event, index) => {
    const longer = append([event])(log);
    if (!isRight(longer)) return [index];
    log = longer.right;
    return [];
  });
};

it('no step of a lawful order is refused', () => {
  holds(
    fc.property(lawfulOrders, (order) => {
      expect(refusedOf(order)).toEqual([]);
    }),
  );
});

it('of two neighbouring steps that may not change places, one is refused when they do', () => {
  holds(
    fc.property(lawfulOrders, fc.nat(), (order, choice) => {
      const at = choice % (order.length - 1);
      const [first, second] = order.slice(at, at + 2);
      if (first === undefined || second === undefined) throw new Error('an order has two steps');
      const other = swapped(order, at);
      const refused = refusedOf(other);
      if (isLawful(other)) expect(refused).toEqual([]);
      // Where the two may change places, a later step may be the one that is forbidden.
      else if (!isLawful(other.slice(0, at + 2)) && !toleratesSwap(first, second))
        expect(refused.filter((index) => index === at || index === at + 1)).not.toEqual([]);
    }),
  );
});

it('of a lawful order, a step of a party that another member takes is refused', () => {
  holds(
    fc.property(lawfulOrders, fc.nat(), (order, choice) => {
      const ofParties = order.flatMap(({ by }, index) => (by === undefined ? [] : [index]));
      const at = ofParties[choice % ofParties.length] ?? 0;
      const other = order.map((step, index) => (index === at ? { ...step, by: 'XCC' } : step));
      expect(refusedOf(other)).toContain(at);
    }),
  );
});

/** Events that the grammar does not draw: the refusal of arbitration is for treaties. */
const outside = ['ArbitrationRefused'];

it('the grammar draws every event of a dispute, but for those that are named', () => {
  const steps = ['consultations-requested', ...stepsOn('2010-01-01').map(({ step }) => step)];
  const table: Readonly<Record<string, { readonly event: string }>> = disputeSteps;
  const drawn = new Set(steps.map((step) => table[step]?.event));
  const left = Object.keys(disputeEvents).filter((type) => !drawn.has(type));
  expect(left).toEqual(outside);
});

describe('the orders drawn', () => {
  const orders = fc.sample(lawfulOrders, { numRuns: 400, seed: 1 });

  it('should hold every step of every recourse that leads on', () => {
    const drawn = new Set(
      orders.flat().map(({ step, recourse }) => `${step} ${recourse ?? 'original'}`),
    );
    for (const step of [
      'reports-adopted original',
      'appellate-report-circulated original',
      'award-circulated original',
      'period-awarded original',
      'panel-composed compliance',
      'appeal-notified compliance',
      'reports-adopted compliance',
      'retaliation-authorised original',
      'retaliation-objected original',
      'retaliation-decided original',
    ])
      expect(drawn).toContain(step);
  });

  it.each<readonly [what: string, share: number, is: (step: DatedStep) => boolean]>([
    ['compliance', 0.5, ({ recourse }) => recourse === 'compliance'],
    ['a second round', 0.15, ({ round }) => round === 2],
    ['a panel of a second round', 0.05, (step) => step.round === 2 && isComposed(step)],
    ['retaliation', 0.3, ({ step }) => step === 'retaliation-requested'],
    ['authorisation', 0.1, ({ step }) => step === 'retaliation-authorised'],
  ])('should reach %s in a share of at least %d', (_, share, is) => {
    const reaching = orders.filter((order) => order.some(is));
    expect(reaching.length / orders.length).toBeGreaterThan(share);
  });
});

const isComposed = ({ step }: DatedStep): boolean => step === 'panel-composed';
