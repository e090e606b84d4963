/** A second, simpler way to replay a log. The laws compare its results with those of `src/temporal`. */
export { dayOfMoment, daysAfter, momentOfPoint, shiftOf, startOfPoint } from './clock';
export { type Differing, differing, equal } from './differing';
export { historyOfRow, idsIn } from './row';
export { type Folded, keysIn, stateFrom } from './rows';
export { oracle, type Plain } from './state';
export {
  allVersionsOf,
  byPosition,
  isAct,
  linesOf,
  positionOf,
  recordingOf,
  targetOf,
  type Version,
  versionsKnownAt,
} from './versions';
