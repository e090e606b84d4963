import { type Apart, allParts } from '../../../relations/measures/apart';
import type { LicenceRow } from '../../../relations/measures/licences';
import { isMember } from '../scope/sides';
import type { Reader } from '../standing/reader';

/**
 * Returns the parts of the row whose country is allowed to grant licences under the measure. The country or union
 * that announced the measure is allowed. If a union announced it, the members of the union at the point of the state
 * are allowed too, since their authorities grant the licences (Regulation (EU) 2021/821, Art. 12). If no act
 * announces the measure, every country is allowed.
 */
export const partsGranted = (
  { state, owner }: Reader,
  row: Apart<LicenceRow>,
): readonly LicenceRow[] => {
  const whose = owner(row.measure)?.country;
  return allParts<LicenceRow>(row).filter(
    ({ by: { country } }) =>
      whose === undefined || country === whose || isMember(state, country, whose),
  );
};
