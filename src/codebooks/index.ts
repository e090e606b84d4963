/** Tables beside the events: the codes and scores of other systems, and the ways to and from them. */

export {
  goldsteinByMonth,
  type MonthlyQuads,
  ploverByMonth,
  quadsByMonth,
} from './aggregators';
export type { Book } from './book';
export type { MonthlyScore } from './by-month';
export { type CameoCode, type CameoEntry, cameo, cameoEntry } from './cameo/cameo';
export { type CodedEvent, code } from './code';
export { codesFor, codesForKind, type EventCode } from './crosswalk/codes-for';
export { type Kind, kinds } from './crosswalk/crosswalk';
export type { CodeOf, Fit, Match, Scheme } from './crosswalk/fit';
export { type KindMatch, kindsFor } from './crosswalk/kinds-for';
export { kindsOf, type Reading } from './crosswalk/kinds-of';
export {
  type GoldsteinScore,
  type GoldsteinTable,
  type GoldsteinTableName,
  goldstein,
  goldsteinTables,
} from './goldstein/goldstein';
export { type GtaIntervention, gta, gtaIntervention } from './gta';
export type { PloverContext } from './plover/contexts';
export type { PloverCode } from './plover/modes';
export { type PloverEntry, plover, ploverEntry } from './plover/plover';
export type { PloverType } from './plover/types';
export { type Quad, type QuadDivision, quadNames } from './quads';
export { readGdelt } from './readers/gdelt';
export { readIcews } from './readers/icews';
export { readPolecat } from './readers/polecat';
export type {
  JoinedRow,
  ReadEvents,
  ReadFor,
  ReportedEvent,
  UnplacedRow,
} from './readers/reading';
export { type WtoStage, wtoStages } from './wto-stages';
