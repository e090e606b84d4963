import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type {
  AppealNotified,
  ReportAdopted,
  ReportCirculated,
} from '../../../events/disputes/reports';
import type { RequestWithdrawn } from '../../../events/disputes/withdrawals';
import type { TimedEvent } from '../../../temporal/event/event';
import { type Appeal, withdrawnBy } from '../appeals';
import { isFurtherReport } from '../findings';
import {
  hasArbitrators,
  isArbitrationAsked,
  isWithoutPanel,
  type Proceeding,
} from '../proceeding/proceeding';
import { actingCountry } from '../role';
import { isFirstWithoutPanel, isFirstWithoutReport } from './told-earlier';

export const refuseReport = (
  row: Proceeding,
  event: DisputeEvent,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  switch (event.type) {
    case 'ReportCirculated':
      return refuseCirculation(row, event, earlier);
    case 'AppealNotified':
      return refuseAppeal(row, event, earlier);
    case 'ReportAdopted':
      return refuseAdoption(row, event, earlier);
    case 'PeriodSet':
      return refuseTimeToAdopt(row, earlier);
    case 'RequestWithdrawn':
      return event.data.request === 'appeal' ? refuseDroppedAppeal(row, event) : undefined;
    default:
      return undefined;
  }
};

const addPanelReport = 'add ReportCirculated with "report": "panel", or correct its date';

const inWords: Readonly<Record<ReportCirculated['data']['report'], string>> = {
  panel: 'report of the panel',
  appellate: 'report of the Appellate Body',
  award: 'award',
};

const refuseCirculation = (
  row: Proceeding,
  event: ReportCirculated,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  const { atWto, circulated, stage, startsLate } = row;
  const { report } = event.data;
  const first = circulated[report];
  if (isFurtherReport(circulated.panel, event)) return undefined;
  if (first !== null)
    return `the ${inWords[report]} is circulated already, by "${first.act}"; ${
      report === 'panel' ? 'give several reports of one day the same date, or ' : ''
    }take the second one out, or name the proceeding in "recourse"`;
  if (startsLate) return undefined;
  const at = `and the dispute is at ${stage}`;
  switch (report) {
    case 'panel':
      if (circulated.appellate !== null)
        return 'the appeal is decided, and the report of the panel comes before it; correct the date';
      return isFirstWithoutPanel(row, earlier)
        ? `a panel reports only after it is established, ${at}; add PanelEstablished, or correct its date`
        : undefined;
    case 'appellate':
      return isFirstWithoutReport(row, earlier)
        ? `an appellate report comes only after that of the panel, ${at}; ${addPanelReport}`
        : refuseAppellateReport(row);
    case 'award':
      // Under other treaties than the WTO's, the decision of a panel can be an award, which binds without adoption.
      if (!atWto && !isWithoutPanel(row)) return undefined;
      return circulated.panel === null && row.appeals.length === 0 && !isArbitrationAsked(row)
        ? `an arbitrator gives an award only after arbitration or an appeal to arbitrators is asked for (DSU Art. 25), ${at}; add ArbitrationRequested, or name the proceeding in "recourse"`
        : refuseAward(row, event.data);
  }
};

/**
 * Returns the first appeal, if all appeals went to arbitrators, who can hear appeals in place of the Appellate Body
 * (DSU Art. 25). Undefined if there is no appeal, or if the Appellate Body hears one.
 */
const appealToArbitrators = ({ appeals }: Proceeding): Appeal | undefined =>
  appeals.every(({ to }) => to === 'arbitrators') ? appeals[0] : undefined;

/**
 * At the WTO, refuses a report of the Appellate Body if all appeals went to arbitrators, because the arbitrators then
 * decide in place of the Appellate Body.
 */
const refuseAppellateReport = (row: Proceeding): string | undefined => {
  const appeal = row.atWto ? appealToArbitrators(row) : undefined;
  return (
    appeal &&
    `the appeal "${appeal.act}" went to arbitrators, and they decide it, not the Appellate Body (DSU Art. 25); say "report": "award", or correct "to" of the appeal`
  );
};

const refuseAward = (
  row: Proceeding,
  { toConform }: ReportCirculated['data'],
): string | undefined => {
  const { atWto, appeals, circulated, adopted } = row;
  if (!atWto) return undefined;
  const adoption = adopted.panel ?? adopted.appellate;
  if (adoption !== null)
    return toConform === undefined
      ? undefined
      : `the reports are adopted ("${adoption.act}"), and they alone say whether a measure must be brought into conformity (DSU Art. 19.1); leave "toConform" out, or correct the date`;
  if (circulated.appellate !== null)
    return hasArbitrators(row)
      ? undefined
      : 'the Appellate Body has decided the appeal, and its report is adopted (DSU Art. 17.14); add ReportAdopted instead, or name the proceeding in "recourse"';
  const appeal = appeals.find(({ to }) => to === 'appellate-body');
  return (
    appeal &&
    `the appeal "${appeal.act}" to the Appellate Body stands, and arbitrators do not decide it; say "to": "arbitrators" in that appeal, or add its withdrawal before the award (RequestWithdrawn)`
  );
};

const refuseAppeal = (
  row: Proceeding,
  { by, data: { to } }: AppealNotified,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  const { appeals, circulated, startsLate, stage } = row;
  if (circulated.appellate !== null) return 'the appeal is decided already; correct the date';
  const country = actingCountry(by);
  const own = country === null ? undefined : appeals.find((each) => each.by === country);
  if (own !== undefined)
    return `${country} has appealed already, by "${own.act}"; take the second appeal out, or correct "by"`;
  if (circulated.panel !== null || startsLate) return undefined;
  // Without waiting for a report, the parties can suspend the panel and appeal to arbitrators. For
  // such an appeal the panel must be established, but need not have reported.
  const isTooEarly =
    to === 'arbitrators' ? isWithoutPanel(row) : isFirstWithoutReport(row, earlier);
  return isTooEarly
    ? `a report is appealed only after it is circulated, and the dispute is at ${stage}; ${addPanelReport}`
    : undefined;
};

const refuseAdoption = (
  row: Proceeding,
  { data }: ReportAdopted,
  earlier: Iterable<TimedEvent>,
): string | undefined => {
  const { adopted, circulated, appeals, stage, startsLate } = row;
  const { reports } = data;
  const again = reports.find((report) => adopted[report] !== null);
  if (again !== undefined)
    return `the ${again} report is adopted already, by "${adopted[again]?.act}"; one event adopts all reports of the panel or of the Appellate Body; take the second adoption out, or name the proceeding in "recourse"`;
  const odd = refuseWithoutAppellate(row, data) ?? refuseContradiction(row, data);
  if (odd !== undefined || startsLate) return odd;
  const lost = reports.find((report) =>
    report === 'panel' ? isFirstWithoutReport(row, earlier) : circulated.appellate === null,
  );
  if (lost !== undefined) {
    const lacking =
      lost === 'panel'
        ? `the dispute is at ${stage}`
        : 'no event circulates that of the Appellate Body';
    return `a report is adopted only after it is circulated, and ${lacking}; add ReportCirculated with "report": "${lost}", or correct "reports"`;
  }
  if (circulated.appellate === null && appealToArbitrators(row) !== undefined)
    return circulated.award === null
      ? 'the report is under appeal to arbitrators, and their award binds without adoption (DSU Art. 25); add ReportCirculated with "report": "award", or the withdrawal of the appeal'
      : `the award "${circulated.award.act}" has decided the appeal, and binds without adoption (DSU Art. 25); leave this event out`;
  return appeals.length > 0 && circulated.appellate === null
    ? 'the report is under appeal, and is adopted only when the appeal is over (DSU Art. 16.4); add the report of the Appellate Body, or the withdrawal of the appeal'
    : undefined;
};

/**
 * Once the Appellate Body has reported, its report decides whether the respondent must conform (`toConform`) and
 * whether the respondent has complied (`complied`). So an adoption that states `toConform` or `complied` is refused,
 * unless the report of the Appellate Body was adopted before or is adopted by the same event.
 */
const refuseWithoutAppellate = (
  { adopted, circulated: { appellate } }: Proceeding,
  { reports, toConform, complied }: ReportAdopted['data'],
): string | undefined =>
  appellate === null ||
  adopted.appellate !== null ||
  reports.includes('appellate') ||
  (toConform === undefined && complied === undefined)
    ? undefined
    : `the Appellate Body has reported on the appeal ("${appellate.act}"), and the report of the panel is adopted together with that report, which decides what is asked for (DSU Art. 17.14); say "reports": ["appellate", "panel"]`;

const refuseContradiction = (
  { circulated, toConform, complied }: Proceeding,
  data: ReportAdopted['data'],
): string | undefined => {
  const report = circulated.appellate ?? circulated.panel;
  if (report === null) return undefined;
  const contradicts =
    differ(toConform, data.toConform) ||
    differ(complied, data.complied) ||
    (complied === true && data.toConform === true) ||
    (toConform === true && data.complied === true);
  return contradicts
    ? `it contradicts what the report ("${report.act}") asks for or finds, and a report is adopted as it is (DSU Art. 16.4, 17.14); correct "toConform" or "complied" of one of the two`
    : undefined;
};

const differ = (one: boolean | null, other: boolean | undefined): boolean =>
  one !== null && other !== undefined && one !== other;

const refuseTimeToAdopt = (row: Proceeding, earlier: Iterable<TimedEvent>): string | undefined => {
  const { adopted, recourse } = row;
  if (adopted.panel !== null || adopted.appellate !== null)
    return `the report is adopted already; a period to implement is "for": "implementation"${
      recourse === 'original'
        ? ', and more time to adopt a report on compliance names "recourse": "compliance"'
        : ''
    }`;
  return isFirstWithoutReport(row, earlier)
    ? `there is no report to adopt yet; ${addPanelReport}`
    : undefined;
};

const refuseDroppedAppeal = (
  { appeals, circulated, startsLate }: Proceeding,
  event: RequestWithdrawn,
): string | undefined => {
  if (circulated.appellate !== null || circulated.award !== null)
    return 'the appeal is decided already; correct the date';
  if (appeals.length === 0)
    return startsLate ? undefined : 'there is no appeal to withdraw; add AppealNotified';
  if (withdrawnBy(appeals, event).length > 0) return undefined;
  const named = appeals.map(({ act }) => `"${act}"`).join(' and ');
  const country = actingCountry(event.by);
  return country === null
    ? `there are several appeals (${named}); say in "by" which party withdraws its own`
    : `${country} has not appealed (the appeals that stand: ${named}); correct "by", or add its AppealNotified`;
};
