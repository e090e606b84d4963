import type { EventCodecs, PolicyEvent } from '../../events/catalogue';
import { datesInOrder } from '../../events/envelope/rules';
import { type Reference, referencesWith } from '../../events/references';
import type { Flaw } from '../../flaw';
import { push } from '../../object';
import { isSameEvent } from '../../temporal/event/entered';
import { isActOnRecord } from '../../temporal/event/event';
import type { Holdings } from '../event-log/holdings';
import type { KnownEntry, LogEntry } from '../event-log/log-entry';
import { correctionsTooLate } from './acts';
import {
  actOnAct,
  dangling,
  type Finding,
  finding,
  otherEvent,
  sameEvent,
  tooLate,
} from './finding';
import { ignoredBecause } from './ignored';

export type Integrity = {
  readonly kept: readonly LogEntry[];
  /** What is wrong with each entry that is refused. */
  readonly refused: readonly Finding[];
  /**
   * Entries that repeat an entry of the log or another new entry, apart from `enteredAt`. Only one
   * copy is kept.
   */
  readonly repeated: readonly Finding[];
  /**
   * Events that are kept and have no effect, such as corrections of an event that was retracted
   * before.
   */
  readonly ignored: readonly Finding[];
};

type NewEntries = { readonly entries: readonly LogEntry[]; readonly lost: ReadonlySet<string> };

/**
 * Checks new entries against the log and against one another. Each id must name one event, and
 * corrections and retractions must target plain events. The effect of an event must not end before it
 * begins, with days counted at the log's offset. Every event that is referred to must exist, earlier or later in
 * the log. An entry that refers to a refused entry is refused too.
 */
export const integrityOf = (
  held: Holdings,
  { entries: fresh, lost }: NewEntries,
  offsetMs: number,
  codecs: EventCodecs,
): Integrity => {
  const { byId, out, refused, repeated } = distinct(held, fresh);
  const entryOf = (id: string) => byId.get(id) ?? held.byId.get(id);

  const referring: Referring[] = [];
  const absent = new Set<string>();
  for (const entry of fresh) {
    if (entry._tag === 'Unknown' || out.has(entry)) continue;
    const [misdated] = misdatedIn(entry.event, offsetMs);
    if (misdated !== undefined) {
      out.add(entry);
      absent.add(entry.id);
      refused.push(finding(entry, 'BadEvent', misdated));
      continue;
    }
    const references = referencesWith(codecs, entry.event);
    if (references.length > 0) referring.push({ entry, references });
    if (!isActOnRecord(entry.event)) continue;
    const target = entryOf(entry.event.data.target);
    if (target?._tag !== 'Known' || !isActOnRecord(target.event)) continue;
    out.add(entry);
    absent.add(entry.id);
    refused.push(finding(entry, 'BadTarget', actOnAct(target.event)));
  }

  for (const { references } of referring)
    for (const { id } of references) if (entryOf(id) === undefined) absent.add(id);
  spread(absent, referring);
  for (const { entry, references } of referring) {
    if (out.has(entry)) continue;
    for (const { path, id } of references) {
      if (!absent.has(id)) continue;
      out.add(entry);
      const wasRefused = byId.has(id) || lost.has(id);
      refused.push(finding(entry, 'DanglingReference', dangling(path, id, wasRefused)));
    }
  }

  const kept = out.size === 0 ? fresh : fresh.filter((entry) => !out.has(entry));
  return {
    kept,
    refused,
    repeated,
    ignored: [
      ...correctionsTooLate(held, kept, offsetMs).map(({ entry, target }) =>
        finding(entry, 'AfterRetraction', tooLate(target)),
      ),
      ...kept.flatMap((entry) => {
        if (entry._tag === 'Unknown') return [];
        const flaw = ignoredBecause(entry.event, offsetMs, entryOf);
        return flaw === undefined ? [] : [finding(entry, 'Ignored', flaw)];
      }),
    ],
  };
};

/**
 * Checks that the effect of an event does not end before it begins. The offset of the log is needed
 * to compare a day with a date-time, for example if the effect begins on a day and ends at a
 * date-time.
 */
const misdatedIn = (event: PolicyEvent, offsetMs: number): readonly Flaw[] =>
  event.type === 'EventCorrected'
    ? datesInOrder(event.data.replacement, offsetMs).map((flaw) => ({
        ...flaw,
        path: `data.replacement.${flaw.path}`,
      }))
    : datesInOrder(event, offsetMs);

type Referring = { readonly entry: KnownEntry; readonly references: readonly Reference[] };

/**
 * Finds entries whose id an earlier entry has. Such an entry is `repeated` if both entries are the
 * same event, and `refused` if they are different events.
 */
const distinct = (held: Holdings, fresh: readonly LogEntry[]) => {
  const byId = new Map<string, LogEntry>();
  const out = new Set<LogEntry>();
  const refused: Finding[] = [];
  const repeated: Finding[] = [];
  for (const entry of fresh) {
    if (entry.id === undefined) continue;
    const first = byId.get(entry.id) ?? held.byId.get(entry.id);
    if (first === undefined) {
      byId.set(entry.id, entry);
      continue;
    }
    out.add(entry);
    if (isSame(first, entry)) repeated.push(finding(entry, 'DuplicateId', sameEvent(entry.id)));
    else refused.push(finding(entry, 'DuplicateId', otherEvent(entry.id)));
  }
  return { byId, out, refused, repeated };
};

export const isSame = (a: LogEntry, b: LogEntry): boolean =>
  a._tag === 'Known'
    ? b._tag === 'Known' && isSameEvent(a.event, b.event)
    : b._tag === 'Unknown' && a.raw === b.raw;

/** Adds to `absent` the ids of all entries that refer to an absent id, directly or indirectly. */
const spread = (absent: Set<string>, referring: readonly Referring[]): void => {
  if (absent.size === 0) return;
  const referrers = new Map<string, string[]>();
  for (const { entry, references } of referring)
    for (const { id } of references) push(referrers, id, entry.id);
  // A loop over a set also visits ids that are added during the loop.
  for (const id of absent) for (const referrer of referrers.get(id) ?? []) absent.add(referrer);
};
