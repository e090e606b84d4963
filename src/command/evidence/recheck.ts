import type { Asked, Command, Outcome } from '../contract/command';
import { misused } from '../contract/failure';
import { caseOption } from '../contract/options';
import { textOf } from '../input/files';
import { openLog } from '../input/log-source';
import { inline } from '../text/values';

type Rechecked = {
  readonly file: string;
  readonly outcome: 'stands' | 'overturned' | 'faulty';
  /**
   * What is wrong with a faulty receipt. For an overturned answer, what overturned it and what the answer is now.
   * Empty if the answer stands.
   */
  readonly message: string;
};

const run = async (asked: Asked): Promise<Outcome> => {
  const { log, rest: files } = await openLog(asked);
  if (files.length === 0) throw misused('Name one or more files with receipts.');
  const { isLeft } = await import('bilateral');
  const { parseReceipts, recheck: recheckAll } = await import('bilateral/evidence');
  const given: { readonly file: string; readonly receipt: unknown }[] = [];
  const results = new Map<unknown, Omit<Rechecked, 'file'>>();
  for (const file of files) {
    const text = await textOf(asked.io, file);
    const read = parseReceipts(text);
    if (isLeft(read)) {
      given.push({ file, receipt: read });
      results.set(read, { outcome: 'faulty', message: read.left.message });
    } else for (const receipt of read.right) given.push({ file, receipt });
  }
  const { overturned, foreign } = recheckAll(
    given.flatMap(({ receipt }) => (results.has(receipt) ? [] : [receipt])),
  )(log);
  for (const { receipt, faults } of foreign)
    results.set(receipt, {
      outcome: 'faulty',
      message: faults.map(({ message }) => message).join(' '),
    });
  for (const { receipt, line, by, recordedAt, now, coverage } of overturned)
    results.set(receipt, {
      outcome: 'overturned',
      message: `${line === null ? 'not by a line of the log, but because faulty lines are left out now and were not left out before, or the reverse' : `by line ${line} (${by}${recordedAt === null ? '' : `, public since ${recordedAt}`})`}; the answer is now ${inline(now)}, its coverage ${coverage.status}`,
    });
  const found = given.map(
    ({ file, receipt }): Rechecked => ({
      file,
      ...(results.get(receipt) ?? { outcome: 'stands', message: '' }),
    }),
  );
  return {
    _tag: 'Answered',
    status: found.every(({ outcome }) => outcome === 'stands') ? 'done' : 'differs',
    json: () => found,
    lines: (style) =>
      found.map(({ file, outcome, message }) => {
        const paint = outcome === 'stands' ? style.good : style.bad;
        return [`${file}: ${paint(outcome)}`, message].filter((part) => part !== '').join(' ');
      }),
  };
};

export const recheck: Command = {
  name: 'recheck',
  summary:
    'whether receipts still hold: unchanged, made from this log, and with the same answer today',
  operands: 'LOG RECEIPT.json...',
  options: [caseOption],
  examples: [
    {
      line: 'bilateral recheck --case japan-korea receipt.json',
      does: 'check a receipt against the log as it is now',
    },
  ],
  run,
};
