import { asOf, type EventLog, type Relations, relations, snapshot, timeline } from 'bilateral';
import { arbitraryHostileLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rows } from '../../../../src/temporal/table/rows';
import type { Machine } from '../../../../src/temporal/timeline/timeline';
import { lineByLine } from '../../../../src/temporal/verbs/evidence/line-by-line';
import { askNaming, touchedBy } from '../../../../src/temporal/verbs/evidence/reads';
import { momentOf } from '../../../../src/time/point';
import { lineCount, prefix } from '../../../evidence/brute-force';
import { holds } from '../../../support/holds';
import { questions } from '../../../support/policy-questions';

/** The one thing that a name stands for. */
const readOf = (state: Relations, name: string): unknown => {
  const [, kind, table = '', text = ''] = /^(.)(\w+)(?: ([\s\S]*))?$/.exec(name) ?? [];
  // The names are those of tables of the state.
  const rows = state[table as keyof Relations] as Rows<unknown>;
  if (kind === 'r') return rows.get(text);
  if (kind === 'k') return rows.keyed(text);
  if (kind === 't') return rows.entries();
  return kind === 'K' ? rows.idsUnder(text) : rows.idsBeginning(text);
};

/** Names for lines of the log as a whole. */
const ofLines = ['L', 'U'];

/** What the questions read at a moment, each row that they found too, and the beginnings of its id. */
const namesIn = (machine: Machine, moment: number): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const ask of Object.values(questions))
    for (const name of askNaming(machine, ask, moment).reads)
      if (!ofLines.includes(name)) names.add(name);
  for (const [table, { histories }] of machine.rows)
    for (const id of histories.base.keys())
      names.add(`r${table} ${id}`).add(`B${table} ${id.slice(0, 3)}`);
  return names;
};

const days = ['2019-07-02', '2019-07-05', '2019-07-12', '2019-08-01', '2020-07-05'] as const;

/** Logs whose lines come in any order, and in the order in which `parseLog` took them. */
const logs: fc.Arbitrary<EventLog> = arbitraryHostileLog();

test('what a line does not touch should be read as before, and after each line as from the lines so far', () => {
  let [changes, untouched] = [0, 0];
  holds(
    fc.property(logs, fc.constantFrom(...days), fc.nat(), (log, day, pick) => {
      const whole = timeline(relations)(log);
      const last = [...lineByLine(whole, 0)].at(-1)?.after;
      if (last === undefined) return;
      const moment = momentOf(day, last.offsetMs);
      const names = [...namesIn(last, moment)];
      const stateIn = (machine: Machine) => askNaming(machine, (state: Relations) => state, moment);
      const at = 1 + (pick % lineCount(log));
      for (const line of lineByLine(whole, 0)) {
        const [before, after] = [stateIn(line.before).value, stateIn(line.after).value];
        const { timed, from, always } = touchedBy(line);
        for (const name of names) {
          const isSame =
            JSON.stringify(readOf(before, name)) === JSON.stringify(readOf(after, name));
          const isTouched = always.has(name) || (moment >= from && timed.has(name));
          if (!isSame) changes += 1;
          if (!isTouched) untouched += 1;
          expect(isSame || isTouched, `${name} on ${day}, line ${line.version}`).toBe(true);
        }
        if (line.version !== at) continue;
        const fresh = asOf(day)(timeline(relations)(prefix(log, at)));
        expect(snapshot(after)).toEqual(snapshot(fresh));
      }
    }),
    2,
  );
  expect(changes).toBeGreaterThan(0);
  expect(untouched).toBeGreaterThan(changes);
});
