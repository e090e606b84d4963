import type { LicenceRegime } from '../../../relations/measures/licence-regimes';
import type { Measure, MeasureValue } from '../../../relations/measures/measure';
import { measureCourse } from '../../../relations/measures/measure-course';
import { advanced, type Course, dueDates } from '../../../relations/schedule/course';
import type { Decisions } from '../../../relations/schedule/decision';
import { singleCourse } from '../../../relations/schedule/replace';
import type { Point } from '../../../time/point';
import type { LicenceLevel } from '../../../vocabulary/instruments';
import type { Reader } from './reader';

/** A row with all that takes effect, or ends, by a date. */
const by = <Value, State extends Decisions<Value>>(
  course: Course<Value, State>,
  row: State,
  date: Point,
  force: Reader['force'],
): State => {
  const { compare } = force;
  const inLog = { ...course, force };
  let reached = row;
  for (;;) {
    const [soonest] = dueDates<Value, State>(reached)
      .filter((on) => compare(on, date) <= 0)
      .sort(compare);
    if (soonest === undefined) return reached;
    const after = advanced(inLog, reached, soonest);
    if (after === reached) return reached;
    reached = after;
  }
};

const regimeCourse = singleCourse<LicenceLevel, LicenceRegime>();

/** A baseline as it will be on a date. */
export const regimeBy = (row: LicenceRegime, date: Point, force: Reader['force']): LicenceRegime =>
  by(regimeCourse, row, date, force);

/** Reads rows as they will be on a date, as far as is decided. */
export const readerBy = (reader: Reader, date: Point): Reader => {
  const { measure, interruption, force } = reader;
  const later = (row: Measure | undefined): Measure | undefined =>
    row && by<MeasureValue, Measure>(measureCourse, row, date, force);
  return {
    ...reader,
    measure: (id) => later(measure(id)),
    interruption: (id) => later(interruption(id)),
  };
};
