import type { Brand } from '../brand';
import type { Codec } from '../codec/codec';
import { nameOf } from '../codec/identifier';
import { blocs, isBloc } from './blocs';

/**
 * The name of a group of countries: a bloc such as `EUN`, an organisation such as `ASEAN`, or a list that the
 * law of a country draws up, such as `BIS-D5`.
 */
export type GroupId = Brand<'GroupId'>;

/**
 * Matches four or more capital letters, or a name with a digit or a hyphen in it. Other texts do not
 * match, because they may be misspelt countries, such as `jpn` or `Japan`.
 */
const form = /^(?:[A-Z]{4,}|(?=.*[\d-])[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*)$/u;

const longest = 64;

/** Whether a text can be the name of a group. The ISO code of a country cannot. */
export const isGroup = (text: string): boolean =>
  text.length <= longest && (isBloc(text) || form.test(text));

export const groupId: Codec<GroupId> = nameOf(
  'GroupId',
  isGroup,
  'the name of a group, such as EUN, ASEAN or EU-members',
  'Use four capital letters or more, or a name with a hyphen or a digit in it: shorter ones are countries.',
  { anyOf: [{ enum: blocs }, { pattern: form.source, maxLength: longest }] },
);
