import type { Receipt } from 'bilateral/evidence';
import type { Asked, Command, Outcome } from '../contract/command';
import { misused, unreadable } from '../contract/failure';
import { caseOption } from '../contract/options';
import { textOf } from '../input/files';
import { openLog } from '../input/log-source';
import { inline } from '../text/values';

/** The result of rechecking one receipt. */
type Rechecked = {
  readonly file: string;
  readonly outcome: 'stands' | 'overturned' | 'faulty';
  /** What is wrong, or which line overturned the answer, and what is answered now. */
  readonly message: string;
};

const run = async (asked: Asked): Promise<Outcome> => {
  const { log, rest: files } = await openLog(asked);
  if (files.length === 0) throw misused('Name one or more files with receipts.');
  const { recheck: recheckAll } = await import('bilateral/evidence');
  const given: { readonly file: string; readonly receipt: Receipt }[] = [];
  // `recheck` sets apart what is not a receipt.
  for (const file of files)
    for (const receipt of await receiptsIn(asked, file))
      given.push({ file, receipt: receipt as Receipt });
  const { overturned, foreign } = recheckAll(given.map(({ receipt }) => receipt))(log);
  const results = new Map<Receipt, Omit<Rechecked, 'file'>>();
  for (const { receipt, faults } of foreign)
    results.set(receipt, {
      outcome: 'faulty',
      message: faults.map(({ message }) => message).join(' '),
    });
  for (const { receipt, line, by, now, coverage } of overturned)
    results.set(receipt, {
      outcome: 'overturned',
      message: `by line ${line} (${by}); the answer is now ${inline(now)}, its coverage ${coverage.status}`,
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

const receiptsIn = async ({ io }: Asked, file: string): Promise<readonly unknown[]> => {
  try {
    const read: unknown = JSON.parse(await textOf(io, file));
    return Array.isArray(read) ? read : [read];
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable(`${file} is no JSON: ${error.message}`);
    throw error;
  }
};

export const recheck: Command = {
  name: 'recheck',
  summary: 'whether receipts stand: unchanged, of this log, and answered alike today',
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
