/**
 * The entry point `bilateral/codebooks`: the codes and scores of other systems, and conversions between them
 * and the events of this library.
 */

export { type CameoCode, type CameoEntry, cameo, cameoEntry } from './cameo/cameo';
export { type Quad, type QuadDivision, quadNames } from './cameo/quad-classes';
export type { Book } from './codebook';
export type { MonthlyScore } from './coding/by-month';
export { type CodedEvent, code } from './coding/code';
export {
  goldsteinByMonth,
  type MonthlyQuads,
  ploverByMonth,
  quadsByMonth,
} from './coding/monthly-scores';
export { codesFor, codesForKind, type EventCode } from './crosswalk/codes-for';
export { type Kind, kinds } from './crosswalk/crosswalk';
export { type KindMatch, kindsFor } from './crosswalk/kinds-for';
export { kindsOf, type Reading } from './crosswalk/kinds-of';
export type { CodeOf, Fit, Match, Scheme } from './crosswalk/tables/match';
export {
  type GoldsteinScore,
  type GoldsteinTable,
  type GoldsteinTableName,
  goldstein,
  goldsteinTables,
} from './goldstein/goldstein';
export { type GtaIntervention, gta, gtaIntervention } from './gta/gta';
export type { PloverContext } from './plover/contexts';
export type { PloverCode } from './plover/modes';
export { type PloverEntry, plover, ploverEntry } from './plover/plover';
export type { PloverType } from './plover/types';
export {
  type DisputesOf,
  type ReadDisputes,
  readDisputes,
  type UnreadStep,
} from './readers/disputes/read-disputes';
export { type DisputeStep, type DisputeSteps, disputeSteps } from './readers/disputes/steps';
export { readGdelt } from './readers/gdelt';
export { readIcews } from './readers/icews';
export { readPolecat } from './readers/polecat';
export type {
  JoinedRow,
  ReadEvents,
  ReadFor,
  ReportedEvent,
  UnplacedRow,
} from './readers/row/result';
export type { TariffEvent } from './readers/tariffs/acts';
export {
  type ReadTariff,
  readTariffTable,
  type TariffOf,
  type TariffTables,
  type UnreadRow,
} from './readers/tariffs/read-tariff-table';
export { type WtoStage, wtoStages } from './wto/wto-stages';
