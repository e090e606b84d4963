import type { Point } from '../../../time/point';
import { type LicenceLevel, stricter } from '../../../vocabulary/instruments';
import { changeBy, readerBy } from '../standing/future';
import type { OneSide } from '../standing/on-route';
import type { Reader } from '../standing/reader';
import { type Baseline, baselineOn, noBaseline } from './baseline';
import { type Asking, measuresAsking, measuresRead } from './measures-asking';

export const baselineOf = (reader: Reader, [exports]: readonly OneSide[], on?: Point): Baseline =>
  exports === undefined
    ? noBaseline
    : baselineOn(reader.state, exports, reader.force, changeBy(reader, on));

export const isOfUnknownKind = ({ isLicensing, licence }: Asking): boolean =>
  isLicensing && licence === null;

/** Returns the strictest licence that the baseline or a measure requires; null if that is unknown. */
export const strictestOf = (
  baseline: LicenceLevel | undefined,
  asking: readonly Asking[],
): LicenceLevel | null => {
  let most = baseline ?? null;
  for (const { licence } of asking)
    if (licence !== null) most = most === null ? licence : stricter(most, licence);
  // `none` would be wrong if some measure requires a licence of unknown kind.
  return most === 'none' && asking.some(isOfUnknownKind) ? null : most;
};

export const requiredOn = (reader: Reader, sides: readonly OneSide[], on: Point | undefined) => {
  const baseline = baselineOf(reader, sides, on);
  const readerThen = on === undefined ? reader : readerBy(reader, on);
  const asking = measuresAsking(measuresRead(readerThen, sides));
  return { baseline, asking, licence: strictestOf(baseline.held?.value, asking) };
};
