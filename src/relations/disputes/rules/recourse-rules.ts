import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { PeriodSet } from '../../../events/disputes/implementation';
import type { Recourse } from '../../../events/disputes/step';
import type { CountryCode } from '../../../vocabulary/actors';
import { type Dispute, isAtWto } from '../dispute/dispute';
import { isRunning, periodsFor } from '../dispute/periods';
import type { Progress } from '../dispute/progress';
import { proceedingOf } from '../proceeding-id';
import { countryOf } from '../role';

/**
 * The rules on steps that are possible only after adoption, or only after another step has begun the
 * proceeding.
 */

const needsRecommendation = (
  dispute: Pick<Dispute, 'adopted' | 'dispute' | 'forum'>,
  what: string,
): string | undefined => {
  const { adopted } = dispute;
  if (adopted === null)
    return `no report is adopted, and ${what} comes only after adoption; add ReportAdopted, or ${
      isAtWto(dispute)
        ? 'the award under DSU Art. 25'
        : 'the report of the panel, which binds without adoption'
    }`;
  return adopted.toConform === false
    ? `the adopted reports ask for nothing to be brought into conformity, which rules out ${what}; correct "toConform" of "${adopted.act}"`
    : undefined;
};

const whats: Readonly<Record<Recourse, string>> = {
  compliance: 'a proceeding on compliance (DSU Art. 21.5)',
  retaliation: 'retaliation (DSU Art. 22.2)',
  period: 'a period to implement (DSU Art. 21.3)',
};

const beginnings: Readonly<Record<Recourse, ReadonlySet<DisputeEvent['type']>>> = {
  compliance: new Set(['ConsultationsRequested', 'PanelRequested']),
  retaliation: new Set(['RetaliationRequested']),
  period: new Set(['ArbitrationRequested', 'PeriodSet']),
};

const toBegin: Readonly<Record<Recourse, string>> = {
  compliance:
    'a panel on compliance is requested first; add PanelRequested with "recourse": "compliance" before this step',
  retaliation:
    'authorisation to suspend concessions is requested first; add RetaliationRequested before this step',
  period:
    'arbitration on the period is requested first; add ArbitrationRequested with "recourse": "period" before this step',
};

/** Refuses a step if no earlier event adopts a report, or if none begins the proceeding. */
export const refuseAfterAdoption = (
  dispute: Dispute,
  progress: Progress | undefined,
  event: DisputeEvent,
): string | undefined => {
  if (event.type === 'ImplementationReported')
    return needsRecommendation(dispute, 'implementation (DSU Art. 21.3)');
  const key = proceedingOf(event);
  if (key === null || key.recourse === 'original') return undefined;
  const { recourse } = key;
  const early = needsRecommendation(dispute, whats[recourse]);
  if (early !== undefined) return early;
  if (progress === undefined && !beginnings[recourse].has(event.type)) return toBegin[recourse];
  return refusePeriod(dispute, progress, event);
};

/** Whether arbitration on the period to implement was asked for. */
const isPeriodAwaited = (progress: readonly Progress[]): boolean =>
  progress.some(({ recourse, requested }) => recourse === 'period' && requested);

/**
 * A complainant requests authorisation only after its period to implement. Where it has several periods,
 * the request may be about the first that is over.
 */
const refuseEarlyRequest = (
  { periods, progress }: Dispute,
  country: CountryCode | null,
): string | undefined => {
  if (periods.length === 0)
    return isPeriodAwaited(progress)
      ? 'an arbitrator is to set the period to implement; authorisation to suspend concessions is requested only after it (DSU Art. 22.2); add PeriodSet with "how": "awarded"'
      : undefined;
  const own = periodsFor(periods, country);
  const [first] = own;
  return first !== undefined && own.every(isRunning)
    ? `the period to implement runs until ${first.until}; authorisation to suspend concessions is requested only after it (DSU Art. 22.2); correct the date, or the period by a further PeriodSet`
    : undefined;
};

const refuseSetPeriod = (
  { complainants }: Dispute,
  progress: Progress | undefined,
  { data: { how, members = [] } }: PeriodSet,
): string | undefined => {
  const other = members.find((member) => !complainants.includes(member));
  if (other !== undefined)
    return `${other} is no complainant, and a period to implement is for complainants; correct "members"`;
  return how === 'awarded' && (progress === undefined || !progress.requested)
    ? `${toBegin.period}; where the parties agreed on the period, say "how": "agreed"`
    : undefined;
};

/** Arbitration on the period is for parties that have not agreed on one. */
const refuseArbitration = (
  { complainants, periods }: Dispute,
  country: CountryCode | null,
): string | undefined => {
  const isComplainant = country !== null && complainants.includes(country);
  const own = isComplainant
    ? periodsFor(periods, country)
    : periods.filter(({ members }) => members === null);
  const agreed = own.find(({ part, how }) => part === null && how !== 'prescribed');
  return (
    agreed &&
    `the period is ${agreed.how} already, until ${agreed.until}; arbitration is for parties that cannot agree (DSU Art. 21.3(c)); to change it, add PeriodSet`
  );
};

/** Says what is wrong with a step that depends on the periods to implement. */
const refusePeriod = (
  dispute: Dispute,
  progress: Progress | undefined,
  event: DisputeEvent,
): string | undefined => {
  switch (event.type) {
    case 'RetaliationRequested':
      return refuseEarlyRequest(dispute, countryOf(event.by));
    case 'PeriodSet':
      return refuseSetPeriod(dispute, progress, event);
    case 'ArbitrationRequested':
      return event.data.recourse === 'period'
        ? refuseArbitration(dispute, countryOf(event.by))
        : undefined;
    default:
      return undefined;
  }
};
