/** The naive oracle that the time machine is held against. */
export { dayOfMoment, daysAfter, momentOfPoint, shiftOf, startOfPoint } from './clock';
export { type Differing, differing, equal } from './differing';
export {
  allReadingsOf,
  inTurn,
  isAct,
  knowledgeOf,
  linesOf,
  placeOf,
  type Reading,
  readingsAt,
  targetOf,
} from './readings';
export { idsIn, lifeOf } from './row';
export { type Folded, stateFrom } from './rows';
export { oracle, type Plain } from './state';
