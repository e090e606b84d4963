import type { Asked, Command, Outcome } from '../contract/command';
import { noMore } from '../contract/failure';
import { isGiven, seeing } from '../contract/options';
import { pointFrom } from '../input/points';
import { seenFrom } from '../input/seen';
import { answering } from './answering';

const run = (asked: Asked): Promise<Outcome> =>
  answering(asked, async ([date, ...rest]) => {
    noMore(rest);
    return {
      verb: isGiven(asked.given, 'unsettled') ? 'unsettled' : 'upcoming',
      asOf: await pointFrom('DATE', date),
      ...(await seenFrom(asked.given)),
    };
  });

export const upcoming: Command = {
  name: 'upcoming',
  summary: 'what was due after a day, and what is known to have stopped it',
  operands: 'LOG DATE',
  options: [
    ...seeing,
    {
      flags: '--unsettled',
      about:
        'instead, the events that may or may not have happened by DATE, since their dates are not exact',
    },
  ],
  examples: [
    {
      line: 'bilateral upcoming --case japan-korea 2019-11-01 --known 2019-11-01',
      does: 'what was due, as far as was known on that day',
    },
    {
      line: 'bilateral upcoming --case japan-korea --unsettled 2019-09-15',
      does: 'which events may or may not have happened by then',
    },
  ],
  run,
};
