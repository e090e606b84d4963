import type { Sector } from '../../../vocabulary/actors';

/** The roles of CAMEO and PLOVER that are not of civil society. */
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

/**
 * The sector of a role of CAMEO or PLOVER, of several the first. A country without a role stands for
 * its government.
 */
export const sectorOfRole = (cell: string): Sector => {
  const [role = ''] = cell.split(/[;|]/).map((each) => each.trim());
  return role === '' || role === 'None' ? 'GOV' : (roles.get(role.toUpperCase()) ?? 'CVL');
};

/** The sectors of ICEWS by what tells them, the most telling first: an actor has a list of them. */
const telling: readonly (readonly [RegExp, Sector])[] = [
  [/\bJudicial\b/, 'JUD'],
  [/\bExecutive\b/, 'GOV'],
  [/\bLegislative\b/, 'LEG'],
  [/\b(Government|Military|Police)(,|$)/, 'GOV'],
  [/\bMedia\b/, 'MED'],
  [/\bBusiness\b/, 'BUS'],
  [/^International Government Organization/, 'IGO'],
];

/** The sector of an actor of ICEWS. A country without one stands for its government. */
export const sectorOfIcews = (sectors: string): Sector =>
  sectors === '' || sectors === 'NA'
    ? 'GOV'
    : (telling.find(([pattern]) => pattern.test(sectors))?.[1] ?? 'CVL');
