import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type {
  AppealNotified,
  ReportAdopted,
  ReportCirculated,
} from '../../../events/disputes/reports';
import type { RequestWithdrawn } from '../../../events/disputes/withdrawals';
import { withdrawnBy } from '../appeals';
import { isWithoutPanel, type Proceeding } from '../proceeding/proceeding';
import { countryOf } from '../role';

/** Says what is wrong with a report, an appeal or an adoption. */
export const refuseReport = (row: Proceeding, event: DisputeEvent): string | undefined => {
  switch (event.type) {
    case 'ReportCirculated':
      return refuseCirculation(row, event);
    case 'AppealNotified':
      return refuseAppeal(row, event);
    case 'ReportAdopted':
      return refuseAdoption(row, event);
    case 'PeriodSet':
      return refuseTimeToAdopt(row);
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
  { data: { report } }: ReportCirculated,
): string | undefined => {
  const { atWto, circulated, appeals, arbitration, stage, startsLate } = row;
  const earlier = circulated[report];
  if (earlier !== null)
    return `the ${inWords[report]} is circulated already, by "${earlier.act}"; take the second one out, or name the proceeding in "recourse"`;
  if (startsLate) return undefined;
  const at = `and the dispute is at ${stage}`;
  switch (report) {
    case 'panel':
      if (circulated.appellate !== null)
        return 'the appeal is decided, and the report of the panel comes before it; correct the date';
      return isWithoutPanel(row)
        ? `a panel reports only after it is established, ${at}; add PanelEstablished, or correct its date`
        : undefined;
    case 'appellate':
      return circulated.panel === null
        ? `an appellate report comes only after that of the panel, ${at}; ${addPanelReport}`
        : undefined;
    case 'award':
      // Under other treaties, what a panel decides can bind without adoption.
      if (!atWto && !isWithoutPanel(row)) return undefined;
      return circulated.panel === null && appeals.length === 0 && arbitration === null
        ? `an arbitrator gives an award only after arbitration or an appeal to arbitrators is asked for (DSU Art. 25), ${at}; add ArbitrationRequested, or name the proceeding in "recourse"`
        : undefined;
  }
};

const refuseAppeal = (
  { appeals, circulated, startsLate, stage }: Proceeding,
  { by, data: { to } }: AppealNotified,
): string | undefined => {
  if (circulated.appellate !== null) return 'the appeal is decided already; correct the date';
  const country = countryOf(by);
  const own = country === null ? undefined : appeals.find((each) => each.by === country);
  if (own !== undefined)
    return `${country} has appealed already, by "${own.act}"; take the second appeal out, or correct "by"`;
  return circulated.panel === null && to !== 'arbitrators' && !startsLate
    ? `a report is appealed only after it is circulated, and the dispute is at ${stage}; ${addPanelReport}`
    : undefined;
};

const refuseAdoption = (
  { adopted, circulated, appeals, stage, startsLate }: Proceeding,
  { data: { reports } }: ReportAdopted,
): string | undefined => {
  const again = reports.find((report) => adopted[report] !== null);
  if (again !== undefined)
    return `the ${again} report is adopted already, by "${adopted[again]?.act}"; take the second adoption out, or name the proceeding in "recourse"`;
  if (startsLate) return undefined;
  const lost = reports.find((report) => circulated[report] === null);
  if (lost !== undefined)
    return `a report is adopted only after it is circulated, and the dispute is at ${stage}; add ReportCirculated with "report": "${lost}", or correct "reports"`;
  return appeals.length > 0 && circulated.appellate === null
    ? 'the report is under appeal, and is adopted only when the appeal is over (DSU Art. 16.4); add the report of the Appellate Body, or the withdrawal of the appeal'
    : undefined;
};

const refuseTimeToAdopt = ({
  adopted,
  circulated,
  recourse,
  startsLate,
}: Proceeding): string | undefined => {
  if (adopted.panel !== null || adopted.appellate !== null)
    return `the report is adopted already; a period to implement is "for": "implementation"${
      recourse === 'original'
        ? ', and more time to adopt a report on compliance names "recourse": "compliance"'
        : ''
    }`;
  return circulated.panel === null && !startsLate
    ? `there is no report to adopt yet; ${addPanelReport}`
    : undefined;
};

const refuseDroppedAppeal = (
  { appeals, circulated, startsLate }: Proceeding,
  event: RequestWithdrawn,
): string | undefined => {
  if (circulated.appellate !== null) return 'the appeal is decided already; correct the date';
  if (appeals.length === 0)
    return startsLate ? undefined : 'there is no appeal to withdraw; add AppealNotified';
  if (withdrawnBy(appeals, event).length > 0) return undefined;
  const named = appeals.map(({ act }) => `"${act}"`).join(' and ');
  const country = countryOf(event.by);
  return country === null
    ? `there are several appeals (${named}); say in "by" which party withdraws its own`
    : `${country} has not appealed (the appeals that stand: ${named}); correct "by", or add its AppealNotified`;
};
