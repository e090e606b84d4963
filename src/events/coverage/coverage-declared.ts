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

/** A direction of trade between two countries, or any; a list or dispute is between both likewise. */
export type CoveredRoute = {
  /** The exporting country or union, or `*` for any. */
  readonly from: Place;
  /** The importing country or union, or `*` for any. */
  readonly to: Place;
};

/** How many lines a log held, so that lines which get lost are noticed. */
export type Counted = {
  /** The number of lines above the declaration, or of `ids` where they are given. */
  readonly events: number;
  /**
   * The SHA-256 of their ids in the order of the lines, each followed by a newline, as 64 hexadecimal
   * digits. `countedLines` gives it.
   */
  readonly digest: string;
  /**
   * The ids themselves. With them, lost lines are named, and lines that are merged into the log later
   * do no harm.
   */
  readonly ids?: readonly EventId[];
};

/**
 * Says what the log claims to hold. Without it, an answer that finds nothing says nothing; with it, the
 * answer may say that there was nothing. A later declaration of the same `coverage` replaces it from its
 * own first day on: it renews it, or narrows it. `DecisionWithdrawn` takes it back.
 *
 * `by` is whoever declares it, and `sources` are what was searched: the registers and gazettes.
 */
export type CoverageDeclared = Act<
  'CoverageDeclared',
  {
    /** Names the declaration. */
    readonly coverage: CoverageId;
    /** What the acts are about. */
    readonly subjects: readonly CoveredSubject[];
    /** The directions of trade. */
    readonly routes: readonly CoveredRoute[];
    /** The goods, or `*` for all. */
    readonly products: Goods;
    /** Whether the log holds every such act, or only some. */
    readonly extent: 'complete' | 'sample';
    /** The first day covered. */
    readonly effectiveFrom: Point;
    /** The first day that is no longer covered; absent: covered as far as `checkedUntil`. */
    readonly effectiveUntil?: Point;
    /** The last day up to which the sources were checked. After it, answers are stale. */
    readonly checkedUntil: CalendarDate;
    /** The lines counted, where the author counts them. */
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

/** Codec of {@link CoverageDeclared}. */
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
