import {
  asKnownAt,
  asOf,
  type CalendarDate,
  type ContestedClaim,
  type Point,
  type PointLiteral,
  type Question,
  type Relations,
  type TimedLog,
  type Timeline,
} from '../../index';
import { type Candidate, type CandidateKind, candidates } from '../../query/index';
import type { Reading } from '../readings/reading';
import { readClaim } from '../readings/standings';
import { readingOf } from './asked';
import { type Bounds, boundsOf } from './bounds';
import { type Stretch, stretchesOf } from './stretches';

/** What a lane shows: a route, a list, a dispute, an agreement, a person or a claim. */
export type LaneKind = Exclude<CandidateKind, 'measure'> | 'claim';

/** One lane of the picture, with its stretches over time. */
export type Lane = {
  readonly kind: LaneKind;
  readonly id: string;
  readonly title: string;
  readonly stretches: readonly Stretch[];
};

/**
 * Lanes over time, as known at a point in system time: one lane for each route, list, dispute,
 * agreement, claim or person.
 */
export type SwimLanes = {
  /** The first day to draw. Null if no lane has a date. */
  readonly from: CalendarDate | null;
  /** The last day to draw. Null if no lane has a date. */
  readonly to: CalendarDate | null;
  /** The point in system time. Null means that everything in the log is known. */
  readonly knownAt: Point | null;
  readonly lanes: readonly Lane[];
  /** How many lanes were left out, because the log has more than the option `most` allows. */
  readonly leftOut: number;
};

/** Options of `swimLanes`. */
export type SwimLaneOptions = {
  readonly from?: Point | PointLiteral;
  readonly to?: Point | PointLiteral;
  /** The point in system time. By default, everything in the log is known. */
  readonly knownAt?: Point | PointLiteral;
  /**
   * The kinds of lanes. By default, all kinds in this order: routes, lists, disputes, agreements,
   * claims, persons.
   */
  readonly kinds?: readonly LaneKind[];
  /**
   * The ids of the lanes to draw: ids that `candidates` gives, and ids of claims. By default, all.
   */
  readonly ids?: readonly string[];
  /** The largest number of lanes. By default, 40. */
  readonly most?: number;
};

const kindsInOrder: readonly LaneKind[] = [
  'route',
  'list',
  'dispute',
  'agreement',
  'claim',
  'person',
];

/**
 * What a log says over time, in lanes. There is a lane for each route and product (its licence or
 * duty), each list (its tiers), each dispute (its stages), each agreement, each claim, and each
 * person that a measure or a licence names. A stretch of a lane is a period with one answer. The
 * result is plain JSON, for any tool that draws. `drawSwimLanes` makes an SVG of it.
 *
 * @example
 * const lanes = pipe(japanKorea, swimLanes({ kinds: ['list'] }));
 * lanes.lanes.map(({ title, stretches }) => [title, stretches.map(({ says }) => says).join(', ')]);
 * // => [['JPN lists KOR (etco-appended-table-3)', 'Group A, Group A, Group B, …'], …]
 */
export const swimLanes =
  ({ kinds = kindsInOrder, ids, most = 40, ...period }: SwimLaneOptions = {}) =>
  (timeline: Timeline<Relations, TimedLog>): SwimLanes => {
    const { knownAt } = period;
    const seen = knownAt === undefined ? timeline : asKnownAt(knownAt)(timeline);
    const subjects = subjectsIn(seen)
      .filter(({ kind, id }) => kinds.includes(kind) && (ids === undefined || ids.includes(id)))
      .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
    const lanes: Lane[] = [];
    let taken = 0;
    for (const { question, ...about } of subjects) {
      if (lanes.length >= most) break;
      taken += 1;
      const stretches = stretchesOf(question, seen);
      if (stretches.length > 0) lanes.push({ ...about, stretches });
    }
    const bounds: Bounds = boundsOf(
      lanes.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to])),
      period,
    );
    // The cast is safe: `asKnownAt` above throws if `knownAt` is not a point.
    const known = (knownAt ?? null) as Point | null;
    return { ...bounds, knownAt: known, lanes, leftOut: subjects.length - taken };
  };

type Subject = Pick<Lane, 'kind' | 'id' | 'title'> & {
  readonly question: Question<Relations, Reading | null>;
};

const subjectsIn = (timeline: Timeline<Relations, TimedLog>): Subject[] => [
  ...candidates(timeline).flatMap(subjectOf),
  ...claimsIn(timeline),
];

const subjectOf = ({ kind, id, question, args }: Candidate): readonly Subject[] =>
  kind === 'measure'
    ? []
    : [
        {
          kind,
          id,
          title: `${titles[kind](id)}${question === 'tariffOn' ? ', duty' : ''}`,
          question: readingOf({ question, args }),
        },
      ];

const titles: { readonly [Kind in Exclude<LaneKind, 'claim'>]: (id: string) => string } = {
  route: (id) => id.replace('>', ' → '),
  list: (id) => id.replace(/^(.*?)>(.*?)\/(.*)$/, '$1 lists $2 ($3)'),
  dispute: (id) => id,
  agreement: (id) => id,
  person: (id) => id,
};

const claimsIn = (timeline: Timeline<Relations, TimedLog>): readonly Subject[] => {
  const all = asOf('9999-12-31')(timeline).claims.entries();
  const ids = [...new Set(all.map(([, { claim }]) => claim))];
  return ids.map((claim) => ({
    kind: 'claim',
    id: claim,
    title: claim.replaceAll('-', ' '),
    question: ({ claims }) => {
      const on = claims.where((stance) => stance.claim === claim);
      const found: ContestedClaim = {
        claim,
        assertedBy: on.filter(({ stance }) => stance === 'asserts'),
        deniedBy: on.filter(({ stance }) => stance === 'denies'),
      };
      return on.length === 0 ? null : readClaim(found);
    },
  }));
};
