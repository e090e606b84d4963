import type { Asked, Command, Outcome } from '../contract/command';
import { noMore } from '../contract/failure';
import { isGiven, seeing, textGiven } from '../contract/options';
import { pointFrom, pointOrNone } from '../input/points';
import { seenFrom } from '../input/seen';
import { answering } from './answering';

const run = (asked: Asked): Promise<Outcome> =>
  answering(asked, async ([from, to, ...rest]) => {
    noMore(rest);
    const at = async (what: string, date: string | undefined, option: string) => {
      const asOf = await pointFrom(what, date);
      const knownAt = await pointOrNone(option, textGiven(asked.given, option));
      return knownAt === undefined ? asOf : { asOf, knownAt };
    };
    const { suppose } = await seenFrom(asked.given);
    return {
      verb: 'changes',
      from: await at('FROM', from, 'fromKnown'),
      to: await at('TO', to, 'toKnown'),
      ...(isGiven(asked.given, 'internals') ? { internals: true } : {}),
      ...(suppose === undefined ? {} : { suppose }),
    };
  });

export const changes: Command = {
  name: 'changes',
  summary: 'what changed between two days, field by field, and by which acts',
  operands: 'LOG FROM TO',
  details:
    'It compares the ends of the two days, so what changed on FROM itself is left out. "bilateral digest" prints one line for each act instead.',
  options: [
    ...seeing.filter(({ flags }) => !flags.startsWith('--known')),
    { flags: '--from-known DATE', about: 'the state at FROM as it was known then (system time)' },
    { flags: '--to-known DATE', about: 'the state at TO as it was known then (system time)' },
    {
      flags: '--internals',
      about: 'also show the fields of a row that the library keeps for itself',
    },
  ],
  examples: [
    {
      line: 'bilateral changes --case japan-korea 2023-03-22 2023-03-23',
      does: 'what the day of 23 March 2023 changed',
    },
  ],
  run,
};
