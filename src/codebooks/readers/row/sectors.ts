import type { Sector } from '../../../vocabulary/actors';
import { isEmptyCell } from '../text/tsv';

/** A role of CAMEO or PLOVER that is not listed means civil society. */
const roles: ReadonlyMap<string, Sector> = new Map([
  ['GOV', 'GOV'],
  ['EXE', 'GOV'],
  ['MIL', 'GOV'],
  ['COP', 'GOV'],
  ['SPY', 'GOV'],
  ['JUD', 'JUD'],
  ['LEG', 'LEG'],
  ['BUS', 'BUS'],
  ['MNC', 'BUS'],
  ['MED', 'MED'],
  ['JRN', 'MED'],
  ['IGO', 'IGO'],
]);

/** An empty cell means the government of the country. If the cell has several roles, the first counts. */
export const sectorOfRole = (cell: string): Sector => {
  const [role = ''] = cell.split(/[;|]/).map((each) => each.trim());
  return isEmptyCell(role) ? 'GOV' : (roles.get(role.toUpperCase()) ?? 'CVL');
};

/**
 * Patterns for the sectors of ICEWS, each with a sector of this library. ICEWS gives an actor a
 * list of sectors, separated by commas, in no fixed order. The first pattern that matches any
 * sector of the list decides.
 */
const icewsSectors: readonly (readonly [RegExp, Sector])[] = [
  [/^International Government Organization/, 'IGO'],
  [/\bJudicial\b/, 'JUD'],
  [/\bExecutive\b/, 'GOV'],
  [/\bLegislative\b/, 'LEG'],
  [/\b(Government|Military|Police)$/, 'GOV'],
  [/\bMedia\b/, 'MED'],
  [/\bBusiness\b/, 'BUS'],
];

/** An empty cell means the government of the country. */
export const sectorOfIcews = (cell: string): Sector => {
  if (isEmptyCell(cell)) return 'GOV';
  const items = cell.split(',').map((item) => item.replaceAll('"', '').trim());
  const match = icewsSectors.find(([pattern]) => items.some((item) => pattern.test(item)));
  return match?.[1] ?? 'CVL';
};
