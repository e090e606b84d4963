import type { Asked, Command, Outcome } from '../contract/command';
import { seeing, textGiven } from '../contract/options';
import { pointFrom, pointOrNone } from '../input/points';
import { questionFrom } from '../input/question';
import { seenFrom } from '../input/seen';
import { answering } from './answering';

const run = (asked: Asked): Promise<Outcome> =>
  answering(asked, async (rest) => {
    const by = textGiven(asked.given, 'by');
    const shared = {
      ...(by === undefined ? {} : { by }),
      ...(await seenFrom(asked.given)),
      ...(await questionFrom(rest)),
    };
    const of = textGiven(asked.given, 'of');
    if (of !== undefined)
      return { verb: 'revisions', asOf: await pointFrom('--of', of), ...shared };
    const to = await pointOrNone('--to', textGiven(asked.given, 'to'));
    return { verb: 'history', ...(to === undefined ? {} : { to }), ...shared };
  });

export const history: Command = {
  name: 'history',
  summary: 'every interval of an answer, with what changed',
  operands: 'LOG QUESTION [ARGUMENT...]',
  details:
    'An interval of days is printed above each answer. "from 2019-07-01 until 2019-07-04" (with --json, "from" and "to") means 1 to 3 July: on 4 July, the next answer begins.',
  options: [
    ...seeing,
    { flags: '--to DATE', about: 'leave out intervals that begin after this day' },
    {
      flags: '--of DATE',
      about:
        'show how the answer for this one day changed as more became known, instead of its course over time',
    },
    {
      flags: '--by STEP',
      about: 'how finely: day compares the answers at the ends of days; instant sees every change',
      choices: ['day', 'instant'],
    },
  ],
  examples: [
    {
      line: 'bilateral history --case japan-korea agreement GSOMIA',
      does: 'how the pact stood, from its signature on',
    },
    {
      line: 'bilateral history --case japan-korea --of 2019-08-28 trustedPartner JPN KOR',
      does: 'what was believed of 28 August 2019, and when',
    },
  ],
  run,
};
