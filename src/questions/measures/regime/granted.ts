import { type Apart, allParts } from '../../../relations/measures/apart';
import type { LicenceRow } from '../../../relations/measures/licences';
import { isMember } from '../scope/sides';
import type { Reader } from '../standing/reader';

/**
 * Keeps the decisions on a licence that were made by those who may make them. That is the country whose
 * measure the licence is under. For a union it is also the members at that point, since their authorities
 * grant the licences (Regulation (EU) 2021/821, Art. 12). If no act announces the measure, any actor may
 * decide.
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
