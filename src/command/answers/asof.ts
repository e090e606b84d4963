import type { Asked, Command, Outcome } from '../contract/command';
import { seeing } from '../contract/options';
import { openTimeline } from '../input/log-source';
import { pointFrom } from '../input/points';
import { questionFrom } from '../input/question';
import { seenFrom } from '../input/seen';
import { answering } from './answering';
import { overview } from './overview';

const run = async (asked: Asked): Promise<Outcome> => {
  const at = asked.given.case === undefined ? 2 : 1;
  if (asked.operands.length === at) return overviewOf(asked);
  return answering(asked, async ([date, ...question]) => ({
    verb: 'answer',
    asOf: await pointFrom('DATE', date),
    ...(await seenFrom(asked.given)),
    ...(await questionFrom(question)),
  }));
};

const overviewOf = async (asked: Asked): Promise<Outcome> => {
  const { rest, timeline } = await openTimeline(asked);
  return overview(timeline, await pointFrom('DATE', rest[0]), await seenFrom(asked.given));
};

export const asof: Command = {
  name: 'asof',
  summary: 'answer a question as of a day, or tell how everything stood',
  operands: 'LOG DATE [QUESTION [ARGUMENT...]]',
  details:
    'Arguments follow in the order in which "bilateral candidates" prints them, or as name=value. Without a question, it shows the status of every route (goods from one country to another), list, dispute, agreement and person in the log.',
  options: seeing,
  examples: [
    {
      line: 'bilateral asof --case japan-korea 2019-07-05 tradeRegime JPN KOR hydrogen-fluoride',
      does: 'which licence the trade needed on that day',
    },
    {
      line: 'bilateral asof --case japan-korea 2019-08-28 trustedPartner by=JPN of=KOR --known 2019-08-01',
      does: 'the tier of trusted partners in which Japan has Korea on 28 August, as known on 1 August',
    },
    { line: 'bilateral asof --case japan-korea 2020-01-01', does: 'how everything stood' },
  ],
  run,
};
