import type { MeasureAmended } from '../../events/measures/amended';
import type { MeasureAnnounced } from '../../events/measures/announced';
import type { Terms } from '../../vocabulary/terms';
import type { MeasureValue } from './measure';

const termsIn = ({ duty, licence, quota, price }: Terms): readonly MeasureValue[] => [
  ...(duty === undefined ? [] : [{ kind: 'duty', duty } as const]),
  ...(licence === undefined ? [] : [{ kind: 'licence', licence } as const]),
  ...(quota === undefined ? [] : [{ kind: 'quota', quota } as const]),
  ...(price === undefined ? [] : [{ kind: 'price', price } as const]),
];

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
export const amendedValues = ({ data }: MeasureAmended): readonly MeasureValue[] => [
  ...termsIn(data),
  ...(data.onlyEntities === undefined
    ? []
    : [{ kind: 'only', entities: data.onlyEntities } as const]),
];
