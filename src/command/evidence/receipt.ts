import type { Asked, Command, Outcome } from '../contract/command';
import { misused, unreadable } from '../contract/failure';
import { caseOption } from '../contract/options';
import { openLog } from '../input/log-source';
import { pointFrom } from '../input/points';
import { questionFrom } from '../input/question';
import { seenFrom } from '../input/seen';
import { inline, valueLines } from '../text/values';
import { hanging } from '../text/wrap';

const run = async (asked: Asked): Promise<Outcome> => {
  const { log, rest } = await openLog(asked);
  const [date, ...question] = rest;
  const query = {
    verb: 'answer',
    asOf: await pointFrom('DATE', date),
    ...(await seenFrom(asked.given)),
    ...(await questionFrom(question)),
  };
  const { isLeft } = await import('bilateral');
  const { receipt: receiptOf } = await import('bilateral/evidence');
  const made = receiptOf(query)(log);
  if (isLeft(made))
    throw made.left._tag === 'QueryProblem'
      ? misused(made.left.message)
      : unreadable(made.left.message);
  const receipt = made.right;
  return {
    _tag: 'Answered',
    json: () => receipt,
    lines: (style) => [
      ...hanging(
        '',
        `Receipt of ${receipt.query.question}, ${inline(JSON.parse(JSON.stringify(receipt.query.args ?? {})))}, as of ${receipt.asOf}`,
        style.width,
      ).map(style.strong),
      '',
      ...(receipt.answer === null ? ['None.'] : valueLines(receipt.answer, style)),
      '',
      ...receipt.grounds.flatMap(({ event, lines }) =>
        hanging('- ', `${event}, line ${lines.map(({ line }) => line).join(', ')}`, style.width),
      ),
      ...hanging('log     ', `${receipt.log.version} lines, head ${receipt.log.head}`, style.width),
      ...hanging('digest  ', receipt.digest, style.width),
      '',
      ...hanging(
        '',
        'Keep it with -o FILE.json; "bilateral recheck" checks it later.',
        style.width,
      ),
    ],
  };
};

export const receipt: Command = {
  name: 'receipt',
  summary: 'an answer with what is needed to check it years later',
  operands: 'LOG DATE QUESTION [ARGUMENT...]',
  options: [
    caseOption,
    { flags: '--known DATE', about: 'answer from what was known then (system time)' },
  ],
  examples: [
    {
      line: 'bilateral receipt --case japan-korea 2019-07-05 tradeRegime JPN KOR photoresist -o receipt.json',
      does: 'keep the answer of that day',
    },
  ],
  run,
};
