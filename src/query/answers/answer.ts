import type { Coverage } from '../../questions/coverage/coverage';
import type { Point } from '../../time/point';
import type { Json } from '../json/json';
import type { Verb } from '../queries/query';

/** An answer as plain JSON. */
export type Answer = {
  /** The verb of the query. */
  readonly verb: Verb;
  /** The point in valid time that it is for, where the query has one. */
  readonly asOf?: Point;
  /** The point in system time that it is for; null: all that is known. */
  readonly knownAt: Point | null;
  /** What was asked for; null is none. Intervals are `{ from, to }`, half-open; a null bound is unbounded. */
  readonly value: Json;
  /**
   * Whether the log claims to hold every act on what was asked, at the point: for `answer`, `why` and
   * `certainty`, of a state with the built-in tables. Without a claim an empty answer proves nothing.
   */
  readonly coverage?: Coverage;
  /** The events that the value names, by id, with their sources. */
  readonly events: { readonly [id: string]: Json };
  /** Where the next page begins, for `after`; null if this is the last. */
  readonly next: string | null;
};

/** A period and what held in it: of `history` in valid time, of `revisions` in system time. */
export type SegmentJson = {
  /** The first day or instant; null: unbounded. */
  readonly from: Point | null;
  /** The day or instant at which it ends; null: unbounded. */
  readonly to: Point | null;
  /** The answer in this period. */
  readonly value: Json;
  /** Whether it was followed no further, since too many due changes come after it. */
  readonly open?: true;
};

/** An answer and what is behind it. */
export type WhyJson = {
  /** The answer. */
  readonly value: Json;
  /** The ids of the events that made the rows what they are. */
  readonly events: readonly string[];
  /** The ids of the events that the answer rests on: they give it alone. */
  readonly grounds: readonly string[];
  /** Whether the answer needs each of the grounds; false where finding that out would take too long. */
  readonly minimal: boolean;
  /** Other sets of events, by their ids, that give the same answer alone. */
  readonly alternatives: readonly (readonly string[])[];
  /** The changes that came by themselves. */
  readonly fired: readonly {
    /** When it came. */
    readonly on: Point;
    /** The table of the row. */
    readonly table: string;
    /** The id of the row. */
    readonly row: string;
    /** The id of the event that declared it. */
    readonly event: string;
  }[];
  /** Events as they were before a correction or retraction. */
  readonly superseded: readonly {
    /** The event as it was. */
    readonly was: Json;
    /** The id of the correction or retraction. */
    readonly by: string;
  }[];
  /** The sources of the grounds. */
  readonly sources: readonly Json[];
  /** What was looked for and is not there. */
  readonly absent: readonly {
    /** The table in which it was looked for. */
    readonly table: string;
    /** The id or key that was looked for. */
    readonly sought: string;
    /** Whether that is the id of a row or a key of rows. */
    readonly by: 'id' | 'key';
    /** The most similar one that the log knows. */
    readonly nearest?: string;
  }[];
};

/** Whether imprecise dates leave the answer certain. */
export type CertaintyJson =
  | {
      /** Every order of the imprecise events gives one answer. */
      readonly certainty: 'certain';
      /** The answer. */
      readonly value: Json;
    }
  | {
      /** Different orders give different answers. */
      readonly certainty: 'depends';
      /** The ids of the events on whose dates it depends. */
      readonly on: readonly string[];
      /** The possible answers. */
      readonly answers: readonly Json[];
    }
  | {
      /** There are too many orders to try. */
      readonly certainty: 'unknown';
      /** The ids of the imprecise events. */
      readonly on: readonly string[];
    };

/** One difference in one row. */
export type ChangeJson = {
  /** The table of the row. */
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  /** The names that lead from the row to the changed value; empty where the row itself came or went. */
  readonly path: readonly string[];
  /** The value before; left out where there was none. */
  readonly before?: Json;
  /** The value after; left out where there is none. */
  readonly after?: Json;
  /** The ids of the events that made the change. */
  readonly events: readonly string[];
  /** Since when it holds in valid time; null: always. */
  readonly validFrom: Point | null;
  /** Since when it is known; null: always. */
  readonly knownFrom: Point | null;
  /** In `learned`: whether it also happened between the two points. */
  readonly happened?: true;
};

/** A change that will come by itself. */
export type UpcomingJson = {
  /** When it is due. */
  readonly on: Point;
  /** The table of the row. */
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  /** The row before. */
  readonly before: Json;
  /** The row after. */
  readonly after: Json;
  /** The id of the event that declared it. */
  readonly event: string;
  /** The id of the later event that cancelled or moved it. */
  readonly stoppedBy?: string;
};

/** The value of an answer by the verb of its query. A list may be one page of it. */
export type AnswerValues = {
  /** The answer of the question, in the shape that the catalogue names. */
  readonly answer: Json;
  /** The answers over valid time, period by period. */
  readonly history: readonly SegmentJson[];
  /** The answer for one point, as more became known. */
  readonly revisions: readonly SegmentJson[];
  /** The answer and the events behind it. */
  readonly why: WhyJson;
  /** Whether imprecise dates leave the answer certain. */
  readonly certainty: CertaintyJson;
  /** What changed in the world, and what was learned. */
  readonly changes: {
    /** What changed in valid time. */
    readonly world: readonly ChangeJson[];
    /** What changed in system time. */
    readonly learned: readonly ChangeJson[];
  };
  /** What is due after a point. */
  readonly upcoming: readonly UpcomingJson[];
  /** The ids of the events. */
  readonly events: readonly string[];
  /** The ids of the events that may or may not have happened by a point. */
  readonly unsettled: readonly string[];
  /** The events that act on one another. */
  readonly related: {
    /** The ids of the events that it refers to. */
    readonly actsOn: readonly string[];
    /** The ids of the events that refer to it. */
    readonly actedOnBy: readonly string[];
  };
  /** The rows of a table, or one row alone, which is null where there is none. */
  readonly rows:
    | readonly {
        /** The id of the row. */
        readonly row: string;
        /** What it holds. */
        readonly value: Json;
      }[]
    | Json;
};
