import type { MeasureRead } from '../../../relations/measures/handlers';
import type { LicenceRegime } from '../../../relations/measures/licence-regimes';
import type { MeasureValue } from '../../../relations/measures/measure';
import { measureCourse } from '../../../relations/measures/measure-course';
import { advance, type Course, dueDates } from '../../../relations/schedule/course';
import type { Copied, Decisions } from '../../../relations/schedule/decision';
import { singleCourse } from '../../../relations/schedule/replace';
import type { Point } from '../../../time/point';
import type { LicenceLevel } from '../../../vocabulary/instruments';
import type { Reader } from './reader';

const afterChangesBy = <Value, State extends Decisions<Value>>(
  course: Course<Value, Copied<State>>,
  row: State,
  date: Point,
  force: Reader['force'],
): State => {
  const { compare } = force;
  const inLog = { ...course, force };
  let reached: Copied<State> | undefined;
  for (;;) {
    const [soonest] = dueDates(reached ?? row)
      .filter((on) => compare(on, date) <= 0)
      .sort(compare);
    if (soonest === undefined) return reached ?? row;
    reached ??= { ...row };
    const { decisions } = reached;
    advance(inLog, reached, soonest);
    if (reached.decisions === decisions) return reached;
  }
};

const regimeCourse = singleCourse<LicenceLevel, Copied<LicenceRegime>>();

const regimeBy = (row: LicenceRegime, date: Point, force: Reader['force']): LicenceRegime =>
  afterChangesBy(regimeCourse, row, date, force);

/**
 * Returns a function that takes a row of the baseline and returns the row as it will be at the point `on`.
 * Returns undefined if `on` is undefined.
 */
export const changeBy = (
  { force }: Reader,
  on: Point | undefined,
): ((row: LicenceRegime) => LicenceRegime) | undefined =>
  on === undefined ? undefined : (row) => regimeBy(row, on, force);

export const readerBy = (reader: Reader, date: Point): Reader => {
  const { measure, interruption, force } = reader;
  const later = (row: MeasureRead | undefined): MeasureRead | undefined =>
    row && afterChangesBy<MeasureValue, MeasureRead>(measureCourse, row, date, force);
  return {
    ...reader,
    measure: (id) => later(measure(id)),
    interruption: (id) => later(interruption(id)),
  };
};
