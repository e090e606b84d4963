import type { Coverage } from '../../questions/coverage/coverage';
import type { Point } from '../../time/point';
import type { Json } from '../json/json';
import type { Verb } from '../queries/query';

/** An answer as plain JSON. */
export type Answer = {
  /** The verb of the query. */
  readonly verb: Verb;
  /** The point in valid time that was asked about, if the query has one. */
  readonly asOf?: Point;
  /** The point in system time that was asked about; null means all that is known. */
  readonly knownAt: Point | null;
  /**
   * The result of the query; null if the answer is none. Intervals are `{ from, to }`, half-open; a
   * null bound is unbounded.
   */
  readonly value: Json;
  /**
   * Whether the log claims to hold every act on what the question asks about, at the point `asOf`.
   * Answers to the verbs `answer`, `why` and `certainty` have this field, if the state has the
   * built-in tables. If the log makes no such claim, an empty answer proves nothing.
   */
  readonly coverage?: Coverage;
  /** The events whose ids are in the value, by id, with their sources. */
  readonly events: { readonly [id: string]: Json };
  /** Where the next page begins. Pass this text as `after` in the next query. Null on the last page. */
  readonly next: string | null;
};

/**
 * A period, and the answer that holds in the period. The periods of `history` are in valid time,
 * and the periods of `revisions` in system time.
 */
export type SegmentJson = {
  /** The first day or instant; null means unbounded. */
  readonly from: Point | null;
  /** The first day or instant after the period; null means unbounded. */
  readonly to: Point | null;
  /** The answer in this period. */
  readonly value: Json;
  /**
   * True on the last period if there were too many later due changes, and the library left them out.
   */
  readonly open?: true;
};

/** An answer and what it rests on. */
export type WhyJson = {
  /** The answer. */
  readonly value: Json;
  /** The ids of the events that made the rows that the question read. */
  readonly events: readonly string[];
  /** The ids of the events that the answer rests on: these events alone give the same answer. */
  readonly grounds: readonly string[];
  /**
   * Whether the answer needs each of the grounds; false also if it would take too long to find out.
   */
  readonly minimal: boolean;
  /** Other sets of events, by id. Each set alone gives the same answer, too. */
  readonly alternatives: readonly (readonly string[])[];
  /** The due changes that took effect without another event. */
  readonly fired: readonly {
    /** When the change came about. */
    readonly on: Point;
    /** The table of the row. */
    readonly table: string;
    /** The id of the row. */
    readonly row: string;
    /** The id of the last event that changed the row before the due change. */
    readonly event: string;
  }[];
  /** The events that were corrected or retracted, as they were before. */
  readonly superseded: readonly {
    /** The event as it was. */
    readonly was: Json;
    /** The id of the correction or retraction. */
    readonly by: string;
  }[];
  /** The sources of the grounds. */
  readonly sources: readonly Json[];
  /** What the question looked for and did not find. */
  readonly absent: readonly {
    /** The table that the question looked in. */
    readonly table: string;
    /** The id or key that the question looked for. */
    readonly sought: string;
    /** Whether `sought` is the id of a row or a key of rows. */
    readonly by: 'id' | 'key';
    /** The most similar id or key that the log has. */
    readonly nearest?: string;
  }[];
};

/** Whether the answer is certain although some dates are imprecise. */
export type CertaintyJson =
  | {
      /** Every possible order of the imprecise events gives the same answer. */
      readonly certainty: 'certain';
      /** The answer. */
      readonly value: Json;
    }
  | {
      /** Different possible orders of the imprecise events give different answers. */
      readonly certainty: 'depends';
      /** The ids of the events on whose dates the answer depends. */
      readonly on: readonly string[];
      /** The possible answers. */
      readonly answers: readonly Json[];
    }
  | {
      /** There are too many possible orders of the imprecise events to try. */
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
  /**
   * The field names that lead from the row to the changed value; empty if the row itself appeared
   * or disappeared.
   */
  readonly path: readonly string[];
  /** The value before the change; left out if there was no value. */
  readonly before?: Json;
  /** The value after the change; left out if there is no value. */
  readonly after?: Json;
  /** The ids of the events that made the change. */
  readonly events: readonly string[];
  /** Since when the change holds in valid time; null means always. */
  readonly validFrom: Point | null;
  /** Since when the change is known; null means always. */
  readonly knownFrom: Point | null;
  /** In the list `learned`: present if the change also happened between the two points. */
  readonly happened?: true;
};

/** A due change after the point of the query. */
export type UpcomingJson = {
  /** When the change is due. */
  readonly on: Point;
  /** The table of the row. */
  readonly table: string;
  /** The id of the row. */
  readonly row: string;
  /** The row before the change. */
  readonly before: Json;
  /** The row after the change. */
  readonly after: Json;
  /** The id of the last event that changed the row up to the point of the query. */
  readonly event: string;
  /** The id of the later event that cancelled or moved the due change. */
  readonly stoppedBy?: string;
};

/** The value of an answer, by the verb of its query. A list may be one page of a longer list. */
export type AnswerValues = {
  /** The answer to the question, in the shape that the catalogue names. */
  readonly answer: Json;
  /** The answers over valid time, period by period. */
  readonly history: readonly SegmentJson[];
  /** The answer for one point, as more became known. */
  readonly revisions: readonly SegmentJson[];
  /** The answer and the events behind it. */
  readonly why: WhyJson;
  /** Whether the answer is certain although some dates are imprecise. */
  readonly certainty: CertaintyJson;
  /** The changes between two points: those that happened, and those that became known. */
  readonly changes: {
    /** What changed in valid time. */
    readonly world: readonly ChangeJson[];
    /** What changed in system time. */
    readonly learned: readonly ChangeJson[];
  };
  /** What is due after a point. */
  readonly upcoming: readonly UpcomingJson[];
  /** The ids of the events that the query asks for. */
  readonly events: readonly string[];
  /** The ids of the events that may or may not have happened by a point. */
  readonly unsettled: readonly string[];
  /** The events that the event in the query refers to, and the events that refer to that event. */
  readonly related: {
    /** The ids of the events that the event in the query refers to. */
    readonly actsOn: readonly string[];
    /** The ids of the events that refer to the event in the query. */
    readonly actedOnBy: readonly string[];
  };
  /** The rows of a table, or one row; null if the table does not have that row. */
  readonly rows:
    | readonly {
        /** The id of the row. */
        readonly row: string;
        /** What the row holds. */
        readonly value: Json;
      }[]
    | Json;
};
