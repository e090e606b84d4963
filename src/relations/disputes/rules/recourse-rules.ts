import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { PeriodSet } from '../../../events/disputes/implementation';
import type { Recourse } from '../../../events/disputes/step';
import { same } from '../../../same';
import type { CountryCode } from '../../../vocabulary/actors';
import { type Dispute, isAtWto } from '../dispute/dispute';
import { isRunning, periodsFor } from '../dispute/periods';
import type { Progress } from '../dispute/progress';
import { type ProceedingKey, proceedingOf } from '../proceeding-id';
import { actingCountry } from '../role';

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

export const refuseAfterAdoption = (
  dispute: Dispute,
  progress: Progress | undefined,
  event: DisputeEvent,
): string | undefined => {
  if (event.type === 'ImplementationReported')
    return needsRecommendation(dispute, 'implementation (DSU Art. 21.3)');
  const key = proceedingOf(event);
  if (key === null || key.recourse === 'original') return undefined;
  const { recourse, round } = key;
  const early = needsRecommendation(dispute, whats[recourse]);
  if (early !== undefined) return early;
  const unbegun =
    progress === undefined ? refuseUnbegun(dispute, { recourse, round }, event) : undefined;
  return unbegun ?? refusePeriod(dispute, progress, event);
};

const refuseUnbegun = (
  dispute: Dispute,
  key: ProceedingKey & { readonly recourse: Recourse },
  event: DisputeEvent,
): string | undefined =>
  beginnings[key.recourse].has(event.type) ? refuseRound(dispute, key) : toBegin[key.recourse];

const refuseRound = (
  { progress }: Dispute,
  { recourse, round }: ProceedingKey,
): string | undefined => {
  const rounds = progress.flatMap((each) => (each.recourse === recourse ? [each.round] : []));
  if (round === 1 || rounds.includes(round - 1)) return undefined;
  const next = Math.max(0, ...rounds) + 1;
  return `no earlier event begins round ${round - 1} of this kind of proceeding, and rounds count from 1 in the order in which they are requested; say "round": ${next}, or add the request of round ${round - 1} before this one`;
};

const isPeriodAwaited = (progress: readonly Progress[]): boolean =>
  progress.some(({ recourse, requested }) => recourse === 'period' && requested);

/**
 * Refuses a request for authorisation to suspend concessions while every period to implement that applies to the
 * complainant still runs. Also refuses the request while an arbitrator has yet to set the period.
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
  { complainants, periods }: Dispute,
  progress: Progress | undefined,
  { data: { how, members = [], part } }: PeriodSet,
): string | undefined => {
  const other = members.find((member) => !complainants.includes(member));
  if (other !== undefined)
    return `${other} is no complainant, and a period to implement is for complainants; correct "members"`;
  const likewise = periods.filter(
    (period) => period.part === (part ?? null) && same(period.members ?? [], members),
  );
  const awarded = likewise.find((period) => period.how === 'awarded');
  if (how === 'awarded' && awarded !== undefined)
    return `an arbitrator has awarded this period already ("${awarded.act}"), and the award is final; take the second one out, or correct "members" or "part"; for a change on which the parties agree, say "how": "agreed"`;
  if (how !== 'awarded') return undefined;
  if (progress === undefined || !progress.requested)
    return `${toBegin.period}; where the parties agreed on the period, say "how": "agreed", and where a report or an award under DSU Art. 25 sets it, "prescribed"`;
  const agreed = likewise.find((period) => period.how === 'agreed' || period.how === 'approved');
  return (
    agreed &&
    `this period is ${agreed.how} already ("${agreed.act}"), and an arbitrator awards a period only if the parties cannot agree (DSU Art. 21.3(c)); take this event out, or correct its date, "members" or "part"; for a change on which the parties agree, say "how": "agreed"`
  );
};

const refuseArbitration = (dispute: Dispute, country: CountryCode | null): string | undefined => {
  const { complainants, periods } = dispute;
  const isComplainant = country !== null && complainants.includes(country);
  const own = isComplainant
    ? periodsFor(periods, country)
    : periods.filter(({ members }) => members === null);
  const agreed = own.find(({ part, how }) => part === null && how !== 'prescribed');
  return agreed === undefined
    ? refuseLateArbitration(dispute, country)
    : `the period is ${agreed.how} already, until ${agreed.until}; arbitration is for parties that cannot agree (DSU Art. 21.3(c)); to change it, add PeriodSet`;
};

/**
 * Refuses arbitration on the period to implement if each complainant concerned has already requested authorisation
 * to suspend concessions. Such a request comes after the period, so the arbitration is then too late.
 */
const refuseLateArbitration = (
  { complainants, periods, progress, settledWith }: Dispute,
  country: CountryCode | null,
): string | undefined => {
  // If parts of the recommendations have periods of their own, the request for authorisation and the arbitration can be
  // about different parts.
  if (periods.some(({ part }) => part !== null)) return undefined;
  const open = complainants.filter((each) => !settledWith.some(({ member }) => member === each));
  // If no complainant asks for the arbitration, the arbitration concerns all complainants that have not settled.
  const wanted = country !== null && complainants.includes(country) ? [country] : open;
  const requestOf = (complainant: CountryCode): Progress | undefined =>
    progress.find(
      ({ recourse, requested, over, askedBy }) =>
        recourse === 'retaliation' &&
        requested &&
        over === null &&
        (askedBy === complainant || (askedBy === null && complainants.length === 1)),
    );
  const requests = wanted.map(requestOf);
  const [first] = requests;
  return first === undefined || requests.includes(undefined)
    ? undefined
    : `authorisation to suspend concessions is requested already ("${first.proceeding}"), and the period to implement comes before that (DSU Art. 21.3(c), 22.2); correct the date of one of the two; to give more time, add PeriodSet with "how": "agreed"`;
};

const refusePeriod = (
  dispute: Dispute,
  progress: Progress | undefined,
  event: DisputeEvent,
): string | undefined => {
  switch (event.type) {
    case 'RetaliationRequested':
      return refuseEarlyRequest(dispute, actingCountry(event.by));
    case 'PeriodSet':
      return refuseSetPeriod(dispute, progress, event);
    case 'ArbitrationRequested':
      return event.data.recourse === 'period'
        ? refuseArbitration(dispute, actingCountry(event.by))
        : undefined;
    default:
      return undefined;
  }
};
