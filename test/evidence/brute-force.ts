import { type Coverage, type EventLog, orThrow, relations, timeline } from 'bilateral';
import { canonicalJson, type Receipt, type Rechecked } from 'bilateral/evidence';
import { ask, type Json } from 'bilateral/query';

/** The log of the first lines below the header, those of unknown types too. */
export const prefix = (log: EventLog, version: number): EventLog => {
  const all = [
    ...log.events.map((event, at) => ({ event, at: at + 0.5, raw: undefined })),
    ...log.unknown.map((raw) => ({ event: undefined, at: raw.after, raw })),
  ].sort((a, b) => a.at - b.at);
  const kept = all.slice(0, version);
  return {
    ...log,
    events: kept.flatMap(({ event }) => event ?? []),
    unknown: kept.flatMap(({ raw }) => raw ?? []),
  };
};

export const lineCount = (log: EventLog): number => log.events.length + log.unknown.length;

/** The id of the event of a line, where it has one. */
const idOf = (log: EventLog, line: number): string => {
  const [upTo, above] = [prefix(log, line), prefix(log, line - 1)];
  const event = upTo.events.length > above.events.length ? upTo.events.at(-1) : undefined;
  return event?.id ?? upTo.unknown.at(-1)?.id ?? '';
};

/**
 * What became of one receipt: the first line after which its answer or coverage was another, and both now.
 */
type Fate = readonly [digest: string, line: number, by: string, now: string] | undefined;

const textOf = (answer: Json, coverage: Coverage | undefined): string =>
  canonicalJson({ answer, coverage });

/** Asks every receipt again after every line. */
export const byBruteForce = (receipts: readonly Receipt[], log: EventLog) => {
  const asking = Array.from({ length: lineCount(log) + 1 }, (_, version) =>
    ask(timeline(relations)(prefix(log, version))),
  );
  let flips = 0;
  const fates = receipts.map((receipt): Fate => {
    const answers = asking.map((asked) => {
      const { value, coverage } = orThrow(asked(receipt.query));
      return textOf(value, coverage);
    });
    const before = textOf(receipt.answer, receipt.coverage);
    const { version } = receipt.log;
    let line = version + 1;
    while (line < answers.length && answers[line] === before) line += 1;
    for (let at = version + 1; at < answers.length; at += 1)
      if (answers[at] !== answers[at - 1]) flips += 1;
    const now = answers.at(-1) ?? '';
    return now === before ? undefined : [receipt.digest, line, idOf(log, line), now];
  });
  const overturned = fates.flatMap((fate) => (fate === undefined ? [] : [fate]));
  return { overturned, stand: fates.length - overturned.length, flips };
};

/** What `recheck` found, to compare with brute force. */
export const told = ({ overturned, stand }: Rechecked) => ({
  overturned: overturned.map(({ receipt, line, by, now, coverage }) => [
    receipt.digest,
    line,
    by,
    textOf(now, coverage),
  ]),
  stand: stand.length,
});
