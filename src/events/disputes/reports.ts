import { list } from '../../codec/list';
import { bool } from '../../codec/literals';
import { oneOf } from '../../codec/one-of';
import { refinement } from '../../codec/refinement';
import { type Flaw, show } from '../../flaw';
import { type ActCodec, act } from '../envelope/envelope';
import { type RetaliationLevel, retaliationLevel } from './level';
import { type InProceeding, proceedingData, type Step } from './step';

/** Who made the report: the panel, the Appellate Body, or an arbitrator, whose report is an award. */
export type ReportBy = 'panel' | 'appellate' | 'award';

/**
 * A report of the panel (DSU Art. 12.7) or of the Appellate Body (17.5) is circulated to all
 * members, or an arbitrator makes an award (22.6, 25). An award needs no adoption.
 */
export type ReportCirculated = Step<
  'ReportCirculated',
  InProceeding & {
    /** Who made the report: the panel, the Appellate Body, or an arbitrator (an award). */
    readonly report: ReportBy;
    /** Whether the report asks the respondent to bring a measure into conformity (Art. 19.1). */
    readonly toConform?: boolean;
    /** Whether a report on compliance (Art. 21.5) finds that the respondent has complied. */
    readonly complied?: boolean;
    /**
     * The level of retaliation that the award sets (Art. 22.6, or Art. 25 as in DS160). Only allowed with
     * `report: 'award'`.
     */
    readonly level?: RetaliationLevel;
  }
>;

/**
 * A party appeals against the report of the panel (DSU Art. 16.4, 17.1). A second appeal in the
 * same proceeding is the cross-appeal.
 */
export type AppealNotified = Step<
  'AppealNotified',
  InProceeding & {
    /**
     * Who decides the appeal. Absent: the Appellate Body. `arbitrators`: arbitrators on whom the
     * parties agreed under Art. 25.
     */
    readonly to?: 'appellate-body' | 'arbitrators';
  }
>;

/** The Dispute Settlement Body adopts reports (DSU Art. 16.4, 17.14). */
export type ReportAdopted = Step<
  'ReportAdopted',
  InProceeding & {
    /** The reports that are adopted on this day. */
    readonly reports: readonly Exclude<ReportBy, 'award'>[];
    /** Whether these reports ask the respondent to bring a measure into conformity (Art. 19.1). */
    readonly toConform?: boolean;
    /**
     * Whether these reports on compliance (Art. 21.5) find that the respondent has complied. `toConform: false`
     * does not imply `complied: true`, because reports that do not ask for conformity can leave open whether the
     * respondent has complied (as in DS103).
     */
    readonly complied?: boolean;
  }
>;

export const reportCirculated: ActCodec<ReportCirculated> = act(
  'ReportCirculated',
  2,
  refinement(
    proceedingData(
      { report: oneOf('ReportBy', ['panel', 'appellate', 'award']) },
      { toConform: bool, complied: bool, level: retaliationLevel },
    ),
    (data) => refuseBoth(data),
  ),
);

export const appealNotified: ActCodec<AppealNotified> = act(
  'AppealNotified',
  1,
  proceedingData({}, { to: oneOf('AppealTo', ['appellate-body', 'arbitrators']) }),
);

export const reportAdopted: ActCodec<ReportAdopted> = act(
  'ReportAdopted',
  2,
  refinement(
    proceedingData(
      {
        reports: list(oneOf('Report', ['panel', 'appellate']), {
          atLeastOne: 'report',
          distinctBy: (report) => report,
        }),
      },
      { toConform: bool, complied: bool },
    ),
    (data) => refuseBoth(data),
  ),
);

/** A report cannot both ask for conformity and find that the respondent has complied. */
const refuseBoth = ({
  toConform,
  complied,
}: Pick<ReportAdopted['data'], 'toConform' | 'complied'>): readonly Flaw[] =>
  complied === true && toConform === true
    ? [
        {
          path: 'complied',
          expected: 'false where "toConform" is true',
          found: show(complied),
          advice: 'Correct one of the two.',
        },
      ]
    : [];
