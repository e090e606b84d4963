import type { Asked, Duty } from '../facts';
import { isEvidence, kindOf } from './evidence';
import { type Exception, exceptionsOf } from './exceptions';
import { exceptionsOfMembers } from './members';
import { type Displaced, displacedAmong } from './stacking';
import { type Because, verdictOf } from './verdict';
import { measuresOnRoute, subjectOf, type World } from './world';

export type Owed = {
  readonly measure: string;
  readonly act: string;
  readonly duty: Duty;
  readonly as: NonNullable<Duty['as']>;
  readonly product: string;
  readonly since: string;
  readonly phase: string | null;
  readonly deFacto: boolean;
};
type Unknown = { readonly measure: string; readonly act: string; readonly instrument: string };
export type Inactive = {
  readonly measure: string;
  readonly because: Because;
  readonly act: string;
};

/** The duties on one side of a route. */
export type Side = {
  readonly duties: readonly Owed[];
  readonly displaced: readonly Displaced[];
  readonly unknown: readonly Unknown[];
  readonly inactive: readonly Inactive[];
  readonly additional: number | null;
  readonly ordinary: Duty | null;
  readonly total: number | null;
  readonly exceptions: readonly (Exception & { readonly measure: string })[];
};

/** The duty as a percentage of the value, where it is no more than that. */
const percentOf = ({ percent, specific, as: _, ...limits }: Duty): number | null =>
  percent !== undefined && specific === undefined && Object.keys(limits).length === 0
    ? percent
    : null;

const additionOf = ({ duty, as }: Owed, ordinary: Duty | null): number | null => {
  const percent = percentOf(duty);
  if (as !== 'inclusive' || percent === null) return percent;
  const base = ordinary === null ? null : percentOf(ordinary);
  return base === null ? null : Math.max(0, percent - base);
};

const sumOf = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);

/** The duties on one side of a route, `null` where no act speaks of any. */
export const sideOf = (asked: Asked, flow: 'import' | 'export', world: World): Side | null => {
  const subject = subjectOf(asked, flow, world);
  const all: Owed[] = [];
  const noRate: Unknown[] = [];
  const inactive: Inactive[] = [];
  const exceptions: (Exception & { readonly measure: string })[] = [];
  let isKnown = false;
  for (const [measure, found] of measuresOnRoute(asked, flow, world)) {
    const { head, decisions } = found;
    const verdict = verdictOf(decisions, subject, world.point, world.planted);
    const others = exceptionsOf(found, subject, verdict, world, 'duty');
    exceptions.push(...others.map((each) => ({ measure, ...each })));
    const isEvident = isEvidence('duty', head.instrument, decisions, subject, world.point);
    if (verdict !== undefined && isEvident) isKnown = true;
    if (verdict === undefined || !isEvident) continue;
    if (!verdict.inForce) {
      inactive.push({ measure, because: verdict.because, act: verdict.act });
      continue;
    }
    const term = verdict.terms.get('duty');
    const isUnsaid = verdict.unsaid.has('duty');
    if (term === undefined && kindOf(head.instrument) !== 'duty' && !isUnsaid) continue;
    if (term === undefined)
      noRate.push({ measure, act: verdict.head.id, instrument: verdict.head.instrument });
    else {
      // The duty's value is a duty: terms are filled from the field of that name.
      const duty = term.value as Duty;
      const { act, goods, since } = term;
      const { phase = null, deFacto } = verdict.head;
      all.push({
        measure,
        act,
        duty,
        as: duty.as ?? 'addition',
        product: goods,
        since,
        phase,
        deFacto: deFacto !== undefined,
      });
    }
  }
  exceptions.push(...exceptionsOfMembers(asked, flow, exceptions, world, 'duty'));
  if (!isKnown && exceptions.length === 0) return null;
  const displaced = displacedAmong(
    world,
    all,
    noRate.map(({ measure }) => measure),
  );
  const isDisplaced = ({ measure }: { readonly measure: string }) =>
    displaced.some((each) => each.measure === measure);
  const duties = all.filter((each) => !isDisplaced(each));
  const unknown = noRate.filter((each) => !isDisplaced(each));
  const ordinary = duties.find(({ as }) => as === 'in-lieu' || as === 'ordinary')?.duty ?? null;
  const added = world.planted === 'duties that are displaced are added' ? all : duties;
  const additional =
    unknown.length > 0 || all.length + noRate.length + inactive.length === 0
      ? null
      : sumOf(
          added
            .filter(({ as }) => as === 'addition' || as === 'inclusive')
            .map((each) => additionOf(each, ordinary)),
        );
  const base = ordinary === null ? null : percentOf(ordinary);
  const total = sumOf([base, additional]);
  return { duties, displaced, unknown, inactive, additional, ordinary, total, exceptions };
};
