import type { Codec } from '../../codec/codec';
import { list } from '../../codec/list';
import { count } from '../../codec/number';
import { oneOf } from '../../codec/one-of';
import { strictObject } from '../../codec/strict-object';
import { pattern } from '../../codec/text';
import type { CalendarDate } from '../../time/calendar-date';
import type { Point } from '../../time/point';
import { day, point } from '../../vocabulary/dates';
import { type CoverageId, countedId, coverageId, type EventId } from '../../vocabulary/ids';
import { type Goods, goods } from '../../vocabulary/products';
import { type Act, type ActCodec, act } from '../envelope/envelope';
import { type Place, place } from '../measures/regime';
import { type CoveredSubject, coveredSubject } from './covered-subject';

/**
 * A direction of trade, from one country or union to another. A country's list of trusted partners is covered
 * by the direction from that country to the partner. Disputes, agreements and other matters that are not trade
 * have no direction, so they are covered only if trade is covered in both directions between the two parties of
 * the log.
 */
export type CoveredRoute = {
  /** The exporting country or union, or `*` for any. */
  readonly from: Place;
  /** The importing country or union, or `*` for any. */
  readonly to: Place;
};

/**
 * The number of lines that a log held, and a digest of their ids. With this count, answers and `audit` notice
 * lost lines. A correction of the declaration does not undo the count, but a retraction does.
 */
export type Counted = {
  /** The number of lines above the declaration, or the number of `ids` if they are given. */
  readonly events: number;
  /**
   * The SHA-256 of the ids of the counted lines, as 64 hexadecimal digits. The ids are in the order of the
   * lines, each followed by a newline. `countedLines` computes this digest.
   */
  readonly digest: string;
  /**
   * The ids of the counted lines. With them, an answer can name the lost lines, and lines that are merged into
   * the log later do not make the count wrong. A line without an id, or with an id that no event can have, is
   * listed as `sha256:` followed by the SHA-256 of its text.
   */
  readonly ids?: readonly EventId[];
};

/**
 * Says what the log claims to hold. Without a declaration, an answer that finds nothing proves nothing. With a
 * declaration, the answer can say that there was nothing. A later line that declares the same `coverage`
 * replaces this declaration from the `effectiveFrom` of the later line on. The later line can cover more or
 * less. `DecisionWithdrawn` withdraws a declaration.
 *
 * `by` is whoever makes the declaration. `sources` are the registers and gazettes that were searched.
 */
export type CoverageDeclared = Act<
  'CoverageDeclared',
  {
    /** The id of the declaration. */
    readonly coverage: CoverageId;
    /** The subjects of the acts that the declaration covers. */
    readonly subjects: readonly CoveredSubject[];
    /** The directions of trade that the declaration covers. */
    readonly routes: readonly CoveredRoute[];
    /** The goods, or `*` for all. */
    readonly products: Goods;
    /** `complete`: the log holds every act that the declaration covers. `sample`: the log holds some of them. */
    readonly extent: 'complete' | 'sample';
    /** The first day covered. Acts that were taken earlier and have effect on that day are covered as well. */
    readonly effectiveFrom: Point;
    /** The first day that is no longer covered. Absent: the log is covered until `checkedUntil`. */
    readonly effectiveUntil?: Point;
    /**
     * The last day for which the sources were checked. Answers about later days are stale. This day must not be
     * later than the day of `recordedAt`, and `recordedAt` must not have an open start.
     */
    readonly checkedUntil: CalendarDate;
    /** The count of the lines that the log held when the declaration was made. Absent: nobody counted them. */
    readonly counted?: Counted;
  }
>;

const route: Codec<CoveredRoute> = strictObject('CoveredRoute', { from: place, to: place }, {});

const digest: Codec<string> = pattern(
  'Digest',
  /^[0-9a-f]{64}$/,
  'a SHA-256 as 64 hexadecimal digits',
  'Take it from countedLines, in lower case.',
);

const counted: Codec<Counted> = strictObject(
  'Counted',
  { events: count, digest },
  { ids: list(countedId, { distinctBy: (id) => id }) },
);

export const coverageDeclared: ActCodec<CoverageDeclared> = act(
  'CoverageDeclared',
  1,
  strictObject(
    'data',
    {
      coverage: coverageId,
      subjects: list(coveredSubject, { atLeastOne: 'subject', distinctBy: (each) => each }),
      routes: list(route, { atLeastOne: 'route', distinctBy: ({ from, to }) => `${from}>${to}` }),
      products: goods,
      extent: oneOf('Extent', ['complete', 'sample'] as const),
      effectiveFrom: point,
      checkedUntil: day,
    },
    { effectiveUntil: point, counted },
  ),
);
