import type { CommandOption, Given } from './command';

export const textGiven = (given: Given, name: string): string | undefined => {
  const value = given[name];
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.at(-1) : undefined;
};

export const textsGiven = (given: Given, name: string): readonly string[] => {
  const value = given[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
};

export const isGiven = (given: Given, name: string): boolean => given[name] === true;

export const everywhere: readonly CommandOption[] = [
  { flags: '--json', about: 'print JSON for programs' },
  { flags: '-o, --output FILE', about: 'write the result to a file' },
  { flags: '-q, --quiet', about: 'say nothing on standard error but errors' },
];

export const caseNames = ['japan-korea', 'us-china-chips', 'aircraft', 'customs-unions'] as const;

export const caseOption: CommandOption = {
  flags: '--case NAME',
  about: 'take a case that ships with the library instead of LOG',
  choices: caseNames,
};

/**
 * The options of commands that answer questions: which log to ask, and which of its events to take
 * into account.
 */
export const seeing: readonly CommandOption[] = [
  caseOption,
  { flags: '--known DATE', about: 'answer from what was known then (system time)' },
  {
    flags: '--drop ID',
    about: 'answer as if this event were not in the log; may be repeated',
    many: true,
  },
];
