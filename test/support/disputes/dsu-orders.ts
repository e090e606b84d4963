import * as fc from 'fast-check';
import { follow, type Standing, type Step, unbegun } from './dsu';

/** A step on its day. */
export type DatedStep = Step & { readonly date: string };

const dayMs = 86_400_000;

/** The date some days after another. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

const panel = (more: Partial<Step>): readonly Step[] => [
  { step: 'panel-requested', by: 'XAA', ...more },
  { step: 'panel-deferred', by: 'XBB', ...more },
  { step: 'panel-request-withdrawn', by: 'XAA', ...more },
  { step: 'panel-established', ...more },
  { step: 'third-party-rights-reserved', members: ['XCC'], ...more },
  { step: 'composition-requested', by: 'XAA', ...more },
  { step: 'panel-composed', ...more },
  { step: 'panelist-replaced', ...more },
  { step: 'work-suspended', by: 'XAA', ...more },
  { step: 'work-resumed', by: 'XAA', ...more },
  { step: 'panel-report-circulated', ...more },
  { step: 'appeal-notified', by: 'XBB', ...more },
  { step: 'other-appeal-notified', by: 'XAA', ...more },
  { step: 'appeal-notified', by: 'XBB', to: 'arbitrators', ...more },
  { step: 'other-appeal-notified', by: 'XAA', to: 'arbitrators', ...more },
  { step: 'appeal-withdrawn', by: 'XBB', ...more },
  { step: 'appeal-withdrawn', by: 'XAA', ...more },
  { step: 'appellate-report-circulated', ...more },
  { step: 'award-circulated', toConform: true, ...more },
  { step: 'reports-adopted', reports: ['panel'], toConform: true, ...more },
  { step: 'reports-adopted', reports: ['appellate', 'panel'], toConform: true, ...more },
];

/** Every step that may be the next one on a day; the grammar says which of them is. */
export const stepsOn = (day: string): readonly Step[] => [
  { step: 'consultations-accepted', by: 'XBB' },
  { step: 'consultations-held', by: 'XAA' },
  { step: 'third-party-withdrew', members: ['XCC'] },
  { step: 'consultations-supplemented', by: 'XAA' },
  { step: 'joining-requested', members: ['XCC'] },
  { step: 'joining-accepted', members: ['XCC'], by: 'XBB' },
  ...panel({}),
  { step: 'reports-adopted', reports: ['panel'], toConform: false },
  { step: 'complaint-withdrawn', by: 'XAA' },
  { step: 'solution-notified' },
  { step: 'implementation-intended', by: 'XBB' },
  { step: 'procedures-agreed', about: 'sequencing' },
  { step: 'period-agreed', until: dayAfter(day, 200) },
  { step: 'period-arbitration-requested', by: 'XAA' },
  { step: 'period-awarded', until: dayAfter(day, 200) },
  { step: 'implementation-reported', by: 'XBB', extent: 'complete' },
  ...panel({ recourse: 'compliance', round: 1 }),
  ...panel({ recourse: 'compliance', round: 2 }),
  { step: 'retaliation-requested', by: 'XAA' },
  { step: 'retaliation-objected', by: 'XBB' },
  { step: 'retaliation-decided' },
  { step: 'retaliation-authorised' },
  { step: 'work-suspended', by: 'XAA', recourse: 'retaliation' },
  { step: 'work-resumed', by: 'XAA', recourse: 'retaliation' },
];

/**
 * Whether a step leads on. Such steps are drawn more often, since few orders would reach the end
 * otherwise.
 */
const isOnward = (at: Standing, after: Standing): boolean =>
  !after.ended &&
  after.original.stage !== 'none' &&
  !after.original.paused &&
  after.conform === (after.original.stage === 'adopted') &&
  JSON.stringify(at) !== JSON.stringify(after);

const begins = '2010-01-01';

const toAdoption = (more: Partial<Step>): readonly Step[] => [
  { step: 'panel-requested', by: 'XAA', ...more },
  { step: 'panel-established', ...more },
  { step: 'panel-composed', ...more },
  { step: 'panel-report-circulated', ...more },
  { step: 'reports-adopted', reports: ['panel'], toConform: true, ...more },
];

/** Steps after the request for consultations, from which an order goes on by choice. */
const beginnings: readonly (readonly Step[])[] = [
  [],
  toAdoption({}),
  [...toAdoption({}), ...toAdoption({ recourse: 'compliance', round: 1 })],
  [...toAdoption({}), { step: 'retaliation-requested', by: 'XAA' }],
];

/** Whether a panel is suspended, so that its authority may lapse. */
const isHalted = ({ original, compliance }: Standing): boolean =>
  original.paused || compliance.paused;

/**
 * After these days a suspended panel must be resumed by the next step. With gaps of up to 150 days, no panel is
 * suspended for twelve months, even where the suspension or the resumption changes its place with a neighbour.
 */
const daysHalted = 60;

/** Follows the steps of a beginning, then choices; a choice is counted round the steps allowed. */
const orderOf = ([beginning, choices]: readonly [
  readonly Step[],
  readonly (readonly [number, number])[],
]): readonly DatedStep[] => {
  const order: DatedStep[] = [];
  let at = unbegun;
  let date = begins;
  let pausedOn = '';
  const take = (step: Step, after: Standing | undefined): void => {
    if (after === undefined) throw new Error(`"${step.step}" is not allowed`);
    order.push({ date, ...step });
    if (!isHalted(at) && isHalted(after)) pausedOn = date;
    at = after;
  };
  for (const step of [{ step: 'consultations-requested', by: 'XAA' }, ...beginning]) {
    if (order.length > 0) date = dayAfter(date, 30);
    take(step, follow(at, step, date));
  }
  for (const [choice, days] of choices) {
    date = dayAfter(date, days);
    const mustResume = isHalted(at) && date > dayAfter(pausedOn, daysHalted);
    const next = stepsOn(date).flatMap((step) => {
      const after = follow(at, step, date);
      const choice = after && { step, after };
      return choice === undefined || (mustResume && isHalted(choice.after))
        ? []
        : isOnward(at, choice.after)
          ? Array(12).fill(choice)
          : [choice];
    });
    const chosen = next[choice % next.length];
    if (chosen === undefined) break;
    take(chosen.step, chosen.after);
  }
  return order;
};

/**
 * Lawful orders of dated steps. Many begin with the adoption of reports, since few would reach it by choice.
 * No suspended panel lapses in them.
 */
export const lawfulOrders: fc.Arbitrary<readonly DatedStep[]> = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 150 })), {
      minLength: 3,
      maxLength: 30,
    }),
  )
  .map(orderOf);

/** An order with two neighbours exchanged; the days stay in place. */
export const swapped = (order: readonly DatedStep[], at: number): readonly DatedStep[] =>
  order.map((step, index) => {
    const from = index === at ? order[at + 1] : index === at + 1 ? order[at] : step;
    return { ...(from ?? step), date: step.date };
  });

/** Whether the grammar lets every step of an order be taken. */
export const isLawful = (order: readonly DatedStep[]): boolean => {
  let at: Standing | undefined = unbegun;
  for (const step of order) {
    at = at && follow(at, step, step.date);
    if (at === undefined) return false;
  }
  return true;
};
