import type { Apart } from '../../../relations/measures/apart';
import type { LicenceRow } from '../../../relations/measures/licences';
import { isMember } from '../scope/sides';
import type { Reader } from '../standing/reader';

/**
 * What was decided on a licence by those who may: the country whose measure it is under, and where that is
 * a union its members at that point, whose authorities grant the licences (Regulation (EU) 2021/821, Art. 12).
 * Under a measure that no act announces, whoever acted.
 */
export const partsGranted = (
  { state, owner }: Reader,
  { others, ...first }: Apart<LicenceRow>,
): readonly LicenceRow[] => {
  const whose = owner(first.measure)?.country;
  return [first, ...others].filter(
    ({ by: { country } }) =>
      whose === undefined || country === whose || isMember(state, country, whose),
  );
};
