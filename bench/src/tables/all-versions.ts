import { asOf, pipe, snapshot } from '../bilateral.ts';
import { logAround, type PermitLog, replay } from '../contenders/bilateral.ts';
import { mutableFold, permitsIn } from '../contenders/mutable-fold.ts';
import { evolvePermit } from '../contenders/spread.ts';
import { versionsOf } from '../contenders/versions.ts';
import { dayCount, pointAt } from '../domain/days.ts';
import { type LogSize, permitLog } from '../domain/permit-log.ts';
import type { Permit, PermitEvent, Permits } from '../domain/permits.ts';
import type { Claim, Contender, Table } from '../runner/task.ts';
import { type Peer, peerOver } from './peers.ts';
import { titleOf } from './title.ts';

const limit = 'hand-written, keeping versions';
const rowsApartName = 'spread reducer on rows apart';
const last = pointAt(dayCount);

const narrowClaims: readonly Claim[] = [
  { of: 'bilateral', to: limit, costAtMost: 3 },
  { of: 'bilateral', to: 'immer per event', costAtMost: 1 / 5 },
];

/** Rows apart, in a map that is changed in place, are no state as a whole: shown, and not a bound. */
const wideClaims = (peers: readonly Peer[]): readonly Claim[] =>
  peers.map((to) => ({ of: 'bilateral', to, costAtMost: 1 }));

/** Line 2: all rows folded with their full history, from the log. */
export const allVersions = (about: LogSize, rounds: number, peers: readonly Peer[]): Table => ({
  id: `all-versions-${about.form}-${about.size}`,
  line: 2,
  title: titleOf('All rows with their history', about),
  rounds,
  unit: 'event',
  unitsPerRun: about.size,
  contenders: [
    folding(limit, about, versionsOf, (rows) =>
      digest(Object.fromEntries([...rows].map(([id, { values }]) => [id, values.at(-1)]))),
    ),
    folding(
      'hand-written, last state only',
      about,
      (events) => mutableFold(events, events.length),
      (rows) => digest(permitsIn(rows)),
    ),
    folding(rowsApartName, about, rowsApart, (rows) => digest(Object.fromEntries(rows))),
    bilateral(about),
    ...peers.map((peer) => peerOver(peer, about, digest)),
  ],
  control: limit,
  claims: about.form === 'narrow' ? narrowClaims : wideClaims(peers),
});

/** What is compared of a whole state: its size, its sums, and some rows in full. */
const digest = (permits: { readonly [id: string]: Permit | undefined }) => {
  const ids = Object.keys(permits).sort();
  const rows = ids.map((id) => permits[id]);
  return {
    rows: rows.length,
    quota: rows.reduce((sum, permit) => sum + (permit?.quota ?? 0), 0),
    acts: rows.reduce((sum, permit) => sum + Number(permit?.act.slice(4)), 0),
    first: rows.slice(0, 50),
  };
};

const rowsApart = (events: readonly PermitEvent[]): ReadonlyMap<string, Permit> => {
  const rows = new Map<string, Permit>();
  for (const event of events) {
    const id = event.data.permit;
    const after = evolvePermit(rows.get(id), event);
    if (after !== undefined) rows.set(id, after);
  }
  return rows;
};

const folding = <A>(
  name: string,
  about: LogSize,
  fold: (events: readonly PermitEvent[]) => A,
  answerOf: (folded: A) => unknown,
): Contender => ({
  name,
  start: () => {
    const events = permitLog(about);
    return {
      answers: () => answerOf(fold(events)),
      run: (times) => {
        let folded: unknown;
        for (let turn = 0; turn < times; turn += 1) folded = fold(events);
        return folded;
      },
    };
  },
});

const bilateral = (about: LogSize): Contender => ({
  name: 'bilateral',
  start: () => {
    const events = permitLog(about);
    // On the last day every row is read, and so folded to its end.
    const fold = (log: PermitLog): Permits => pipe(replay(log), asOf(last), snapshot).permits;
    let logs: readonly PermitLog[] = [];
    return {
      answers: () => digest(fold(logAround(events))),
      before: (_round, times) => {
        logs = Array.from({ length: times }, () => logAround(events));
      },
      run: () => {
        let folded: unknown;
        for (const log of logs) folded = fold(log);
        return folded;
      },
      mostTimes: 64,
    };
  },
});
