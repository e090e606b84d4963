import type { Announce, Duty, Head, Scope } from '../facts';
import type { DrawnAct } from './acts';

/** A measure of the random logs, and how its duties stand to the ordinary one. */
type RandomMeasure = Head & { readonly as?: NonNullable<Duty['as']> };

const byUsa = { by: 'USA', flow: 'import' } as const;

/** The measures of the random logs. */
export const measures: readonly RandomMeasure[] = [
  { ...byUsa, measure: 'tariff', instrument: 'import-tariff', against: '*' },
  { ...byUsa, measure: 'remedy', instrument: 'anti-dumping', against: ['CHN', 'EUN'] },
  { ...byUsa, measure: 'safeguard', instrument: 'safeguard', against: '*' },
  { ...byUsa, measure: 'schedule', instrument: 'import-tariff', against: '*', as: 'ordinary' },
  { ...byUsa, measure: 'column-2', instrument: 'import-tariff', against: ['CHN'], as: 'in-lieu' },
  { ...byUsa, measure: 'cap', instrument: 'import-tariff', against: ['EUN'], as: 'inclusive' },
  { ...byUsa, measure: 'ban', instrument: 'import-ban', against: ['CHN', 'EUN'] },
  { ...byUsa, measure: 'permit', instrument: 'import-licensing-requirement', against: '*' },
  { ...byUsa, measure: 'quota', instrument: 'import-quota', against: '*' },
  {
    measure: 'licensing',
    by: 'CHN',
    flow: 'export',
    instrument: 'export-licensing-requirement',
    against: '*',
  },
  { measure: 'tax', by: 'EUN', flow: 'export', instrument: 'export-tax', against: ['USA'] },
  { measure: 'levy', by: 'EUN', flow: 'import', instrument: 'safeguard', against: '*' },
  {
    measure: 'national',
    by: 'DEU',
    flow: 'import',
    instrument: 'import-licensing-requirement',
    against: '*',
  },
];

/** The measures of a log with orders of stacking: the first three are those that orders rank. */
export const stacked: readonly (readonly [string, string, string, ...string[]])[] = [
  ['tariff', 'remedy', 'safeguard'],
  ['column-2', 'tariff', 'remedy', 'schedule'],
  ['cap', 'tariff', 'remedy', 'schedule'],
];

/** The measures that one log is about: few, so that acts meet, and such as have to do with each other. */
export const groups: readonly (readonly string[])[] = [
  ['tariff'],
  ['tariff'],
  ['remedy'],
  ['remedy'],
  ['permit'],
  ['permit', 'ban'],
  ['ban', 'licensing'],
  ['tax', 'quota'],
  ['levy'],
  ['national', 'levy'],
  ['schedule', 'column-2', 'tariff'],
  ['schedule', 'cap', 'remedy'],
];

const outsiders: Readonly<Record<string, string>> = {
  DEU: 'KOR',
  EUN: 'USA',
  GBR: 'CHN',
  EAC: 'USA',
};

/**
 * Against whom an announcement is: a union's, or a member's, is against none of its members, and one that
 * names partners is against those whom the measure usually is.
 */
export const againstOf = (
  { against }: DrawnAct,
  { partners }: Scope,
  head: Head,
): Announce['against'] => {
  if (against === undefined || partners !== undefined) return head.against;
  if (against === '*') return against;
  const isOfUnion = head.by === 'EUN' || head.by === 'DEU';
  return isOfUnion ? against.map((each) => outsiders[each] ?? each) : against;
};

/** What an announcement takes out of itself; it may name more than its own scope. */
export const exceptOf = ({ except }: DrawnAct, completes: boolean): Pick<Announce, 'except'> => {
  return except === undefined || completes ? {} : { except };
};
