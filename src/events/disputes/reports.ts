import { list } from '../../codec/list';
import { bool } from '../../codec/literals';
import { oneOf } from '../../codec/one-of';
import { type ActCodec, act } from '../envelope/envelope';
import { type RetaliationLevel, retaliationLevel } from './level';
import { type InProceeding, proceedingData, type Step } from './step';

/** Whose report or award it is: the panel's, the Appellate Body's, or an arbitrator's. */
export type ReportBy = 'panel' | 'appellate' | 'award';

/**
 * A report of the panel (DSU Art. 12.7) or of the Appellate Body (17.5) goes to all members, or an
 * arbitrator gives an award (22.6, 25). An award needs no adoption.
 */
export type ReportCirculated = Step<
  'ReportCirculated',
  InProceeding & {
    /** Whose report it is: a panel’s, the Appellate Body’s, or an arbitrator’s award. */
    readonly report: ReportBy;
    /** Whether it asks the respondent to bring a measure into conformity (Art. 19.1). */
    readonly toConform?: boolean;
    /** How much may be retaliated a year, where an award under Art. 22.6 says so. */
    readonly level?: RetaliationLevel;
  }
>;

/**
 * A party appeals against the report of the panel (DSU Art. 16.4, 17.1); a second one in the same
 * proceeding is the cross-appeal.
 */
export type AppealNotified = Step<
  'AppealNotified',
  InProceeding & {
    /** Absent: to the Appellate Body. `arbitrators`: by agreement of the parties, under Art. 25. */
    readonly to?: 'appellate-body' | 'arbitrators';
  }
>;

/** The Dispute Settlement Body adopts reports (DSU Art. 16.4, 17.14). */
export type ReportAdopted = Step<
  'ReportAdopted',
  InProceeding & {
    /** The reports that it adopts on this day. */
    readonly reports: readonly Exclude<ReportBy, 'award'>[];
    /** Whether they ask the respondent to bring a measure into conformity (Art. 19.1). */
    readonly toConform?: boolean;
  }
>;

/** Codec of {@link ReportCirculated}, whose shape is in its second version. */
export const reportCirculated: ActCodec<ReportCirculated> = act(
  'ReportCirculated',
  2,
  proceedingData(
    { report: oneOf('ReportBy', ['panel', 'appellate', 'award']) },
    { toConform: bool, level: retaliationLevel },
  ),
);

/** Codec of {@link AppealNotified}. */
export const appealNotified: ActCodec<AppealNotified> = act(
  'AppealNotified',
  1,
  proceedingData({}, { to: oneOf('AppealTo', ['appellate-body', 'arbitrators']) }),
);

/** Codec of {@link ReportAdopted}, whose shape is in its second version. */
export const reportAdopted: ActCodec<ReportAdopted> = act(
  'ReportAdopted',
  2,
  proceedingData(
    {
      reports: list(oneOf('Report', ['panel', 'appellate']), {
        atLeastOne: 'report',
        distinctBy: (report) => report,
      }),
    },
    { toConform: bool },
  ),
);
