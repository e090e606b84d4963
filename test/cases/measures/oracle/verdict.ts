import { isDeepStrictEqual } from 'node:util';
import { licenceLevels } from 'bilateral';
import type { Announce } from '../facts';
import { dateOf } from './days';
import { amendmentsOn } from './decisions/amended';
import { asksByInstrument } from './decisions/asking';
import {
  concerns,
  type Decision,
  isAnnouncement,
  isProposed,
  isVoidOn,
  type Term,
  type TermName,
} from './decisions/decision';
import {
  coveringDecisions,
  holding,
  type Row,
  replacedOn,
  rowsOf,
  termOf,
} from './decisions/lives';
import { stopsOf } from './decisions/stops';
import type { Mistake } from './mistakes';
import { compareInTurn, covers, nearness, type Subject } from './scope/scopes';

export type Because =
  | 'announced'
  | 'proposed'
  | 'undated'
  | 'expired'
  | 'suspended'
  | 'excluded'
  | 'lifted'
  | 'others-only';

/** A term in effect: of which goods' and firm's row it is, when it was decided, and since when it holds. */
export type TermHeld = Term & {
  readonly goods: string;
  readonly firm: string | null;
  readonly decided: number;
  readonly since: string;
};

/** What one measure says to one question on one day. */
export type Verdict =
  | {
      readonly inForce: true;
      /** The announcement that holds, of the nearest row that is in force. */
      readonly head: Announce;
      readonly terms: ReadonlyMap<TermName, TermHeld>;
      /** Terms on which rules differ of which none is nearer, or that one of them does not state. */
      readonly unsaid: ReadonlySet<TermName>;
    }
  | { readonly inForce: false; readonly because: Because; readonly act: string };

const termNames: readonly TermName[] = ['duty', 'licence', 'quota', 'price'];

/** Rows from the nearest to the widest. */
const inOrder = (rows: readonly Row[], subject: Subject, planted?: Mistake): readonly Row[] => {
  const keys = ({ decisions: [first] }: Row): readonly number[] => {
    if (first === undefined) return [];
    const near = nearness(first.cell, subject);
    const [when = 0, which = 0, firm = 0, partner = 0, union = 0, goods = 0] = near;
    if (planted === 'the nearer code holds before the nearer firm')
      return [when, which, goods, partner, union, firm];
    if (planted === 'the union holds before its member')
      return [when, which, firm, partner === 0 ? 0 : 3 - partner, union, goods];
    return near;
  };
  return [...rows].sort((a, b) => compareInTurn(keys(b), keys(a)));
};

/** Whether a dated decision ended before it began, so that it never has effect. */
const isEmpty = ({ from, end }: Decision): boolean =>
  Number.isFinite(from) && Number.isFinite(end) && end <= from;

const isOverAt = (decision: Decision, point: number): boolean =>
  isEmpty(decision) && decision.end <= point;

/** Why the nearest row with announcements of its own is not in force. */
const reasonOf = (
  { announcements }: Row,
  point: number,
): { readonly because: Because; readonly act: string } | undefined => {
  const coming = announcements
    .filter((each) => !isProposed(each) && Number.isFinite(each.from) && each.from > point)
    .filter((each) => (isEmpty(each) ? each.end > point : each.end > each.from))
    .sort((a, b) => a.from - b.from);
  const undated = announcements.filter(
    (each) => !isProposed(each) && each.from === Infinity && each.end > point,
  );
  // What was decided after it for good has settled a proposal.
  const proposed = announcements.filter(
    (each) =>
      isProposed(each) && each.end > point && replacedOn(each, announcements, point) > point,
  );
  const isEnded = ({ endedBy }: Decision) => endedBy !== undefined;
  const ended = (each: Decision) => Math.min(each.end, replacedOn(each, announcements, point));
  const over = announcements
    .filter((each) => !isProposed(each) && (each.from <= point || isOverAt(each, point)))
    // Of those that ended on one day, one that an act ended was in force the longest.
    .sort(
      (a, b) => ended(b) - ended(a) || Number(isEnded(b)) - Number(isEnded(a)) || b.order - a.order,
    );
  const found: readonly (readonly [Because, Decision | undefined])[] = [
    ['announced', coming[0]],
    ['undated', undated.at(-1)],
    ['proposed', proposed.at(-1)],
    ['expired', over[0]],
  ];
  for (const [because, decision] of found)
    if (decision !== undefined) return { because, act: decision.act };
  return undefined;
};

/** What a measure's decisions say to a question on a day; nothing where they do not concern it. */
export const verdictOf = (
  decisions: readonly Decision[],
  subject: Subject,
  point: number,
  planted?: Mistake,
): Verdict | undefined => {
  const covering = coveringDecisions(decisions, subject, point, planted);
  const { isVoid, isOver } = amendmentsOn(covering, decisions, subject, point, planted);
  const left = covering.filter((each) => each.kind !== 'amend' || !isVoid(each));
  const rows = inOrder(rowsOf(left, decisions, point, isOver), subject, planted);
  const stops = stopsOf(covering, subject, point, planted);
  const stop = stops.find(({ isContested }) => !isContested);
  const others = announcedForOthers(decisions, subject, point, planted);
  const isKnown = rows.some(({ announcements }) => announcements.length > 0);
  if (!isKnown && others === undefined) return undefined;
  if (stop !== undefined) return { inForce: false, because: stop.because, act: stop.decision.act };
  const inForce = (row: Row) => holding(row.announcements, point, planted).length > 0;
  const nearest = rows.find(inForce);
  const [head] = nearest === undefined ? [] : holding(nearest.announcements, point, planted);
  if (nearest !== undefined && head?.announced !== undefined) {
    // An amendment does not outlive the announcement that it amends, in effect or not.
    const counting = rows.filter((row) => inForce(row) || !row.decisions.some(isAnnouncement));
    const asked =
      planted === 'a term that the nearer rule does not name is unknown'
        ? counting.slice(0, 1)
        : planted === 'a nearer rule covers before its date and after its end'
          ? rows
          : counting;
    const first = rows.find(({ announcements }) => announcements.length > 0);
    if (
      planted === 'a nearer rule covers before its date and after its end' &&
      first !== undefined &&
      !inForce(first)
    )
      return { inForce: false, because: 'expired', act: head.act };
    const said = termsOf(asked, subject, point, planted);
    return {
      inForce: true,
      head: head.announced,
      ...(stops.some(({ isContested }) => isContested) ? withLicenceAlone(said) : said),
    };
  }
  for (const row of rows) {
    const reason = reasonOf(row, point);
    if (reason !== undefined) return { inForce: false, ...reason };
  }
  return others === undefined
    ? undefined
    : { inForce: false, because: 'others-only', act: others.act };
};

type Said = Pick<Extract<Verdict, { readonly inForce: true }>, 'terms' | 'unsaid'>;

/** Of what is in force and perhaps ended by an earlier act, the licence: it is the strictest. */
const withLicenceAlone = ({ terms, unsaid }: Said): Said => {
  const licence = terms.get('licence');
  return {
    terms: new Map(licence === undefined ? [] : [['licence', licence]]),
    unsaid: new Set([...unsaid, ...[...terms.keys()].filter((name) => name !== 'licence')]),
  };
};

/** Each term as all ways to order the rules say it; of licences the strictest. */
const termsOf = (
  rows: readonly Row[],
  subject: Subject,
  point: number,
  planted?: Mistake,
): Said => {
  const says = (row: Row): boolean =>
    holding(row.announcements, point, planted).length > 0 ||
    termNames.some((name) => termOf(row, name, point, planted) !== undefined);
  const ways = orderingsOf(rows.filter(says), subject).map((some) =>
    firstTerms(some, point, planted),
  );
  // If all ways say the same, the act of the first rule that says it is named.
  const first = firstTerms(rows, point, planted);
  const terms = new Map<TermName, TermHeld>();
  const unsaid = new Set<TermName>();
  for (const name of termNames) {
    const stated = ways.flatMap((way) => way.get(name) ?? []);
    const [some] = stated;
    if (some === undefined) continue;
    const isByAll = stated.length === ways.length;
    const isAlike = isByAll && stated.every(({ value }) => isDeepStrictEqual(value, some.value));
    if (isAlike) terms.set(name, first.get(name) ?? some);
    else if (name === 'licence')
      terms.set(
        name,
        stated.reduce((a, b) => (levelOf(b) > levelOf(a) ? b : a)),
      );
    if (!(name === 'licence' ? isByAll : isAlike)) unsaid.add(name);
  }
  return { terms, unsaid };
};

const levelOf = ({ value }: TermHeld): number => licenceLevels.map(String).indexOf(String(value));

/** All orders in which some values can come. */
const permutationsOf = (values: readonly string[]): readonly (readonly string[])[] =>
  values.length === 0
    ? [[]]
    : values.flatMap((first) =>
        permutationsOf(values.filter((each) => each !== first)).map((rest) => [first, ...rest]),
      );

/**
 * The ways to take rules such that each is nearer than the next: as if the country were a member of one union, and
 * its conditions had been met one after another.
 */
const orderingsOf = (rows: readonly Row[], subject: Subject): readonly (readonly Row[])[] => {
  const ways = permutationsOf([...subject.when]).flatMap((order) =>
    [...subject.unions, ''].map((union) =>
      rows.filter(({ decisions: [first] }) => {
        const { partner = null, when = [] } = first?.cell ?? {};
        const isInOrder = order.slice(0, when.length).every((each) => when.includes(each));
        return isInOrder && (partner === null || partner === subject.partner || partner === union);
      }),
    ),
  );
  const isIn = (one: readonly Row[], other: readonly Row[]) =>
    one.every((row) => other.includes(row));
  return ways.filter(
    (one, at) =>
      !ways.some(
        (other, index) => index !== at && isIn(one, other) && (!isIn(other, one) || index < at),
      ),
  );
};

/** Each term from the first row that names it. */
const firstTerms = (
  rows: readonly Row[],
  point: number,
  planted?: Mistake,
): ReadonlyMap<TermName, TermHeld> =>
  new Map(
    termNames.flatMap((name) => {
      for (const row of rows) {
        const decision = termOf(row, name, point, planted);
        const term = decision?.terms.get(name);
        if (decision !== undefined && term !== undefined) {
          if (term.value === 'none' && asksByInstrument(rows, row, decision, point, planted))
            return [];
          return [
            [
              name,
              {
                ...term,
                goods: decision.cell.goods,
                firm: decision.cell.firm,
                decided: decision.decided,
                since: dateOf(decision.goesOn?.since ?? decision.from),
              },
            ] as const,
          ];
        }
      }
      return [];
    }),
  );

/** The last announcement for firms or conditions alone that the question does not meet. */
const announcedForOthers = (
  decisions: readonly Decision[],
  subject: Subject,
  point: number,
  planted?: Mistake,
): Decision | undefined =>
  decisions.findLast(
    (decision) =>
      isAnnouncement(decision) &&
      concerns(decision, subject, planted) &&
      !isVoidOn(decision, point) &&
      !covers(decision.cell, subject) &&
      covers({ ...decision.cell, firm: null, when: [] }, subject),
  );
