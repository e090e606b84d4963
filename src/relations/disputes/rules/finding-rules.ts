import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import { compareDatesAt } from '../../../time/compare-dates';
import type { CountryCode } from '../../../vocabulary/actors';
import type { Since } from '../../schedule/schedule';
import type { Dispute } from '../dispute/dispute';
import { isFoundFor } from '../dispute/endings';
import type { Progress } from '../dispute/progress';
import { actingCountry } from '../role';

type Finding = Pick<Progress, 'proceeding' | 'toConform' | 'complied'> & { readonly on: Since };

const findingsFor = (dispute: Dispute, country: CountryCode | null): readonly Finding[] =>
  dispute.progress.flatMap(({ recourse, over, askedBy, proceeding, toConform, complied }) => {
    if (recourse !== 'compliance' || over?.how !== 'adopted') return [];
    return complied === true && !isFoundFor(dispute, askedBy, country)
      ? []
      : [{ proceeding, toConform, complied, on: over.since }];
  });

export const refuseAfterCompliance = (
  dispute: Dispute,
  progress: Progress | undefined,
  event: DisputeEvent,
  offsetMs: number,
): string | undefined => {
  const isNew =
    event.type === 'RetaliationRequested' ||
    (event.type === 'RetaliationAuthorised' && progress === undefined);
  if (!isNew) return undefined;
  const findings = findingsFor(dispute, actingCountry(event.by));
  const compare = compareDatesAt(offsetMs);
  const last = findings
    .filter(({ complied }) => complied === true)
    .sort((a, b) => compare(a.on, b.on))
    .at(-1);
  if (last === undefined) return undefined;
  const isOvertaken = findings.some(
    ({ toConform, on }) => toConform === true && compare(on, last.on) >= 0,
  );
  return isOvertaken
    ? undefined
    : `the proceeding "${last.proceeding}" found that the respondent has complied, and retaliation follows only a later finding of non-compliance (DSU Art. 22.2, 22.8); add the further round on compliance that finds it before this step, or correct "complied" of that proceeding`;
};
