import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import { castDraft, type Draft } from '../../immer';
import type { Due } from '../../temporal/table/table';
import type { Point } from '../../time/point';
import { advance, type Course, type CourseInLog, dueDates, take, takeBack } from './course';
import { type Copied, type Deciding, type Decision, type Decisions, decisionOf } from './decision';
import { type Force, forceAt } from './force';
import type { Origin } from './schedule';

/** All functions except `due` change the given row, which must be a draft or a private copy. */
export type Enacting<Value, State> = {
  readonly take: (
    row: Draft<State> | Copied<State>,
    event: Deciding,
    values: readonly Value[],
    offsetMs: number,
  ) => void;
  readonly takeBack: (
    row: Draft<State> | Copied<State>,
    event: DecisionWithdrawn,
    offsetMs: number,
  ) => void;
  readonly advance: (row: Draft<State> | Copied<State>, on: Point, offsetMs: number) => void;
  readonly due: (row: State, offsetMs: number) => readonly Due<State>[];
};

export type EnactingOptions<Value, State> = {
  /**
   * Computes the fields of a row that depend on its decisions. If the decisions changed because an act took one of them
   * back, `withdrawal` is that act and its date. Otherwise `withdrawal` is absent.
   */
  readonly settle?: (after: State, before: State, force: Force, withdrawal?: Origin) => State;
  /** Whether to keep a new decision. Absent: every decision is kept. */
  readonly admits?: (row: State, decision: Decision<Value>, force: Force) => boolean;
  /** Whether a decision can be taken back although it is in effect and has no end. Absent: it cannot. */
  readonly mayEnd?: (decision: Decision<Value>) => boolean;
};

/**
 * Makes functions that change the decisions of a row, from the rules (a `Course`) by which these decisions end
 * or replace each other.
 */
export const enacting = <Value, State extends Decisions<Value>>(
  course: Course<Value, Copied<State>>,
  { settle, admits = () => true, mayEnd = () => false }: EnactingOptions<Value, State> = {},
): Enacting<Value, State> => {
  // Every act needs the `Course` at the offset of its log. Logs have few offsets, so the `Course` is made once
  // for each offset.
  const courses = new Map<number, CourseInLog<Value, Copied<State>>>();
  const courseAt = (offsetMs: number): CourseInLog<Value, Copied<State>> => {
    const known = courses.get(offsetMs);
    if (known !== undefined) return known;
    const inLog = { ...course, force: forceAt(offsetMs) };
    courses.set(offsetMs, inLog);
    return inLog;
  };
  const become = (
    given: Draft<State> | Copied<State>,
    offsetMs: number,
    change: (row: Copied<State>, inLog: CourseInLog<Value, Copied<State>>) => void,
    withdrawal?: Origin,
  ): void => {
    // The cast is safe: `change` replaces fields of the draft, and never changes what a field contains.
    const row = given as Copied<State>;
    const inLog = courseAt(offsetMs);
    const before = settle === undefined ? undefined : { ...row };
    change(row, inLog);
    if (settle !== undefined && before !== undefined)
      Object.assign(row, castDraft(settle(row, before, inLog.force, withdrawal)));
  };
  return {
    take: (given, event, values, offsetMs) =>
      become(given, offsetMs, (row, inLog) => {
        const admitted: Decision<Value>[] = [];
        for (const value of values) {
          const decided = decisionOf(event, value);
          if (admits(row, decided, inLog.force)) admitted.push(decided);
        }
        // An act that names no value changes the dates of the act that it completes.
        if (values.length === 0 || admitted.length > 0) take(inLog, row, event, admitted);
      }),
    takeBack: (given, { id, occurred, data: { withdraws } }, offsetMs) =>
      become(
        given,
        offsetMs,
        (row, inLog) => takeBack(inLog, row, { occurred, withdraws }, mayEnd),
        { act: id, since: occurred },
      ),
    advance: (given, on, offsetMs) =>
      become(given, offsetMs, (row, inLog) => advance(inLog, row, on)),
    due: (row, offsetMs) =>
      dueDates(row).map((on) => ({
        on,
        becomes: (draft) => become(draft, offsetMs, (before, inLog) => advance(inLog, before, on)),
      })),
  };
};
