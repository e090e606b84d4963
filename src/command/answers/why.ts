import type { Asked, Command, Outcome } from '../contract/command';
import { isGiven, seeing } from '../contract/options';
import { pointFrom } from '../input/points';
import { questionFrom } from '../input/question';
import { seenFrom } from '../input/seen';
import { answering } from './answering';

const run = (asked: Asked): Promise<Outcome> =>
  answering(asked, async ([date, ...question]) => ({
    verb: isGiven(asked.given, 'certainty') ? 'certainty' : 'why',
    asOf: await pointFrom('DATE', date),
    ...(await seenFrom(asked.given)),
    ...(await questionFrom(question)),
  }));

export const why: Command = {
  name: 'why',
  summary: 'an answer with the events that it rests on, and their sources',
  operands: 'LOG DATE QUESTION [ARGUMENT...]',
  options: [
    ...seeing,
    {
      flags: '--certainty',
      about: 'tell whether the answer depends on dates that nobody knows exactly',
    },
  ],
  examples: [
    {
      line: 'bilateral why --case japan-korea 2020-01-01 tradeRegime JPN KOR photoresist',
      does: 'which acts make it so, and who reports them',
    },
    {
      line: 'bilateral why --case japan-korea --certainty 2019-09-15 licence photoresist-2019-2',
      does: 'whether the licence had been granted by then for certain',
    },
  ],
  run,
};
