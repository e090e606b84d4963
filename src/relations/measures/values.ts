import type { MeasureAmended } from '../../events/measures/amended';
import type { Against, MeasureAnnounced } from '../../events/measures/announced';
import type { LicenceLevel } from '../../vocabulary/instruments';
import type { Terms } from '../../vocabulary/terms';
import type { Head, MeasureValue } from './measure';
import { againstOf } from './scope';

// Keeps one value for each licence level against one country, one union or all, since a long log has thousands of
// acts with the same pair.
const licences = new Map<string | null, Map<LicenceLevel, MeasureValue>>();

const licenceValue = (licence: LicenceLevel, against: Against | null): MeasureValue => {
  if (against !== null && typeof against !== 'string') return { kind: 'licence', licence, against };
  const levels = licences.get(against) ?? new Map<LicenceLevel, MeasureValue>();
  const made = levels.get(licence);
  if (made !== undefined) return made;
  const value = Object.freeze({ kind: 'licence', licence, against } as const);
  licences.set(against, levels.set(licence, value));
  return value;
};

const termsIn = (
  { duty, licence, quota, price }: Terms,
  against: Against | null,
): MeasureValue[] => {
  const terms: MeasureValue[] = [];
  if (duty !== undefined) terms.push({ kind: 'duty', duty, against });
  if (licence !== undefined) terms.push(licenceValue(licence, against));
  if (quota !== undefined) terms.push({ kind: 'quota', quota, against });
  if (price !== undefined) terms.push({ kind: 'price', price, against });
  return terms;
};

const none: readonly never[] = Object.freeze([]);

export const announcedValues = (
  { data }: MeasureAnnounced,
  head: Head | null,
): readonly MeasureValue[] => [
  {
    kind: 'announcement',
    against: againstOf(data),
    ...(head === null || head.instrument === data.instrument
      ? {}
      : { instrument: data.instrument }),
    ...(data.licence === 'none' ? { frees: true as const } : {}),
    phase: data.phase ?? null,
    reportedBy: data.deFacto?.reportedBy ?? null,
    inResponseTo: data.inResponseTo ?? none,
    authorisedBy: data.authorisedBy ?? null,
  },
  ...termsIn(data, againstOf(data)),
];

export const amendedValues = ({ data }: MeasureAmended): readonly MeasureValue[] => {
  const values = termsIn(data, null);
  if (data.onlyEntities !== undefined) values.push({ kind: 'only', entities: data.onlyEntities });
  return values;
};

/** Acts that say the same share one frozen value, so that rows do not hold copies. */
const sharedValue = (value: MeasureValue): readonly MeasureValue[] => [Object.freeze(value)];

export const suspending: readonly MeasureValue[] = sharedValue({ kind: 'suspension' });

export const resuming: readonly MeasureValue[] = sharedValue({ kind: 'resumption' });

export const lifting: readonly MeasureValue[] = sharedValue({ kind: 'lifting' });

export const excluding: readonly MeasureValue[] = sharedValue({
  kind: 'exclusion',
  carved: false,
  against: null,
});
