import type { PeriodSet } from '../../../events/disputes/implementation';
import type { Draft } from '../../../immer';
import type { Due } from '../../../temporal/table/table';
import type { CountryCode } from '../../../vocabulary/actors';
import { doneBy, putAt } from '../stage';
import { terms } from '../status/wto-term';
import type { Change } from './change';
import type { Dispute, ImplementationPeriod } from './dispute';
import { setStatus } from './outcomes';
import { changeProgress } from './progress';

type Period = Draft<ImplementationPeriod>;

/** Returns the periods that remain when a new period replaces those for the same part and the same complainants. */
const remaining = (periods: readonly Period[], { part, members }: PeriodSet['data']): Period[] =>
  periods.flatMap((period) => {
    if (period.part !== (part ?? null)) return [period];
    if (period.members === null || members === undefined)
      return (period.members === null) === (members === undefined) ? [] : [period];
    const others = period.members.filter((member) => !members.includes(member));
    return others.length === 0 ? [] : [{ ...period, members: others }];
  });

export const setPeriod: Change<PeriodSet> = (draft, progress, event) => {
  const { until, how, part = null, members } = event.data;
  putAt(progress, 'period-set', event);
  draft.periods = [
    ...remaining(draft.periods, event.data),
    {
      part,
      members: members === undefined ? null : [...members],
      until,
      how,
      expired: false,
      running: true,
      ...doneBy(event),
    },
  ];
  // An implementation that was reported earlier does not count for the new period.
  draft.implemented = false;
  // The WTO prints a status only for a period that is agreed or approved.
  if (how === 'agreed' || how === 'approved') setStatus(draft, terms.period, event);
};

export const isRunning = ({ expired, running }: ImplementationPeriod): boolean =>
  running && !expired;

/**
 * Returns the periods that apply to a complainant. For each part of the recommendations, a period that names the
 * complainant replaces a period that names nobody. If the complainant is not known, returns all periods.
 */
export const periodsFor = (
  periods: readonly ImplementationPeriod[],
  country: CountryCode | null,
): readonly ImplementationPeriod[] => {
  if (country === null) return periods;
  const own = periods.filter(({ members }) => members?.includes(country));
  return periods.filter(({ part, members }) =>
    members === null
      ? !own.some((period) => period.part === part)
      : members.some((member) => member === country),
  );
};

export const expiry = ({ periods }: Dispute): readonly Due<Dispute>[] =>
  periods.filter(isRunning).map(({ until, act }) => ({
    on: until,
    becomes: (draft) => {
      draft.periods = draft.periods.map((period) =>
        period.act === act ? { ...period, expired: true } : period,
      );
      if (draft.periods.some(isRunning)) return;
      changeProgress(
        draft,
        ({ recourse, stage }) => recourse === 'period' && stage === 'period-set',
        (each) => Object.assign(each, { stage: 'period-expired', since: until, act }),
      );
    },
  }));
