import type { Point } from '../../time/point';

/** What a query does. Most verbs do the same as the function of the same name. */
export type Verb =
  | 'answer'
  | 'history'
  | 'why'
  | 'revisions'
  | 'certainty'
  | 'changes'
  | 'upcoming'
  | 'events'
  | 'unsettled'
  | 'related'
  | 'rows';

/** A point in valid time, alone or with a point in system time. */
export type QueryAt =
  | Point
  | {
      /** The point in valid time. */
      readonly asOf: Point;
      /** The point in system time; if left out, all that is known counts. */
      readonly knownAt?: Point;
    };

/** Events to remove and events to add before a query is answered. */
export type QuerySupposition = {
  /** The ids of events to remove. */
  readonly drop?: readonly string[];
  /** Complete events to add. */
  readonly add?: readonly object[];
};

/** A query to a timeline, as plain JSON. Its verb decides which fields it has. */
export type Query = {
  /** What the query does. */
  readonly verb: Verb;
  /** The name of a question in the catalogue. */
  readonly question?: string;
  /** The arguments of the question, or of the verbs `events`, `related` and `rows`. */
  readonly args?: object;
  /** The point in valid time: the end of a day, or an instant. */
  readonly asOf?: Point;
  /**
   * The point in system time: only what was known by then counts. If left out, all that is known counts.
   */
  readonly knownAt?: Point;
  /** The beginning of the period that `changes` or `events` covers. */
  readonly from?: QueryAt;
  /** The end of the period that `changes`, `events` or `history` covers. */
  readonly to?: QueryAt;
  /**
   * `day`, the default, sees only the answer at the end of each day; `instant` sees every change,
   * also several on one day.
   */
  readonly by?: 'day' | 'instant';
  /** A supposition: events to remove and events to add. */
  readonly suppose?: QuerySupposition;
  /** Whether `changes` also gives the fields that only the library itself reads. */
  readonly internals?: boolean;
  /**
   * How many items of a list to return at most. If there are more, `next` of the answer says where
   * to go on.
   */
  readonly limit?: number;
  /** Where to go on: the `next` of the previous answer. */
  readonly after?: string;
};

export type EventsArgs = {
  /** The id of one event. */
  readonly id?: string;
  /** The type of the events. */
  readonly type?: string;
  /** Whether `from` and `to` are in valid time (the default) or in system time. */
  readonly clock?: 'valid' | 'system';
};

export type RelatedArgs = {
  /** The id of an event. */
  readonly id: string;
};

/** The arguments of the verb `rows`. */
export type RowsArgs = {
  /** The name of a table. */
  readonly table: string;
  /** The id of one row; if left out, all rows. */
  readonly row?: string;
};
