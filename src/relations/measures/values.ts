import type { MeasureAmended } from '../../events/measures/amended';
import type { MeasureAnnounced } from '../../events/measures/announced';
import type { Terms } from '../../vocabulary/terms';
import type { MeasureValue } from './measure';

const termsIn = ({ duty, licence, quota, price }: Terms): MeasureValue[] => {
  const terms: MeasureValue[] = [];
  if (duty !== undefined) terms.push({ kind: 'duty', duty });
  if (licence !== undefined) terms.push({ kind: 'licence', licence });
  if (quota !== undefined) terms.push({ kind: 'quota', quota });
  if (price !== undefined) terms.push({ kind: 'price', price });
  return terms;
};

/** What an announcement decides for the rows that it names. */
export const announcedValues = ({ data }: MeasureAnnounced): readonly MeasureValue[] => [
  {
    kind: 'announcement',
    against: data.against,
    phase: data.phase ?? null,
    reportedBy: data.deFacto?.reportedBy ?? null,
    inResponseTo: data.inResponseTo ?? [],
    authorisedBy: data.authorisedBy ?? null,
  },
  ...termsIn(data),
];

/** What an amendment decides. */
export const amendedValues = ({ data }: MeasureAmended): readonly MeasureValue[] => {
  const values = termsIn(data);
  if (data.onlyEntities !== undefined) values.push({ kind: 'only', entities: data.onlyEntities });
  return values;
};
