/** The naive oracle that the time machine is held against. */
export { dayOfMoment, daysAfter, momentOfPoint, shiftOf, startOfPoint } from './oracle/clock';
export {
  allReadingsOf,
  isAct,
  knowledgeOf,
  linesOf,
  placeOf,
  type Reading,
  readingsAt,
  targetOf,
} from './oracle/readings';
export { idsIn, lifeOf } from './oracle/row';
export { oracle, type Plain } from './oracle/state';
