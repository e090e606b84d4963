import { countedLines, coverage, type EventInput, type EventLog, tradeRegime } from 'bilateral';
import { receipt } from 'bilateral/evidence';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../support/holds';
import { act, logOf, stateOf } from '../../support/policy';
import { acid, declared, ofAllGoods } from './declared';

/**
 * What is done to a log in one step. `lose` takes a line out, and no other step does. `part` lists the ids of some of
 * the lines.
 */
type Step = {
  readonly kind: 'act' | 'declare' | 'correct' | 'retract' | 'withdraw' | 'lose';
  readonly count: 'none' | 'number' | 'ids' | 'part';
  readonly at: number;
  readonly name: 'c' | 'd';
  readonly sameDay: boolean;
};

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('act', 'declare', 'declare', 'correct', 'retract', 'withdraw', 'lose'),
    count: fc.constantFrom('none', 'number', 'ids', 'ids', 'part'),
    at: fc.nat(99),
    name: fc.constantFrom('c', 'd'),
    sameDay: fc.boolean(),
  }),
  { minLength: 4, maxLength: 14 },
);

/** Lines that a declaration, or a correction of it, counted in a step. */
type Made = { readonly line: string; readonly of: string; readonly ids: readonly string[] };

const first = act('first', 'BoycottStarted', '2019-01-01', { boycott: 'first', against: 'KOR' });
const question = coverage(tradeRegime(acid));
const query = { verb: 'answer', question: 'tradeRegime', args: acid, asOf: '2020-06-01' };
const told = { missing: 0, complete: 0, again: 0 };

it('a log should be complete after it lost counted lines only by a declaration that was made and counted since', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const empty = logOf();
      // The cast is safe: the events have the shapes of their types.
      const logWith = (events: readonly EventInput[]) =>
        ({ ...empty, events: events as never }) as EventLog;
      let events: readonly EventInput[] = [first];
      const counts: Made[] = [];
      /** The step in which each line was lost, and each declaration made. */
      const lost = new Map<string, number>();
      const made = new Map<string, number>();
      all.forEach(({ kind, count, at, name, sameDay }, step) => {
        const id = `line-${step}`;
        const declarations = events.filter(({ type }) => type === 'CoverageDeclared');
        const target = declarations[at % (declarations.length || 1)];
        const ids = events.map((each) => each.id);
        // The first line is never lost. So a part without it is never all that a loss leaves.
        const part = logWith(events.filter((_, index) => index > 0 && (index + at) % 3 > 0));
        const counted = {
          none: undefined,
          number: countedLines(logWith(events)),
          ids: countedLines(logWith(events), { ids: true }),
          part: countedLines(part, { ids: true }),
        }[count];
        const idsCounted = count === 'part' ? part.events.map((each) => each.id) : ids;
        const day = sameDay ? '2024-01-10' : `2024-02-${String(step + 10)}`;
        const claim = { ...ofAllGoods, coverage: name, ...(counted && { counted }) };
        const add = (event: EventInput) => {
          events = [...events, event];
        };
        if (kind === 'lose') {
          const gone = events[1 + (at % Math.max(events.length - 1, 1))];
          if (gone === undefined) return;
          lost.set(gone.id, step);
          events = events.filter((each) => each !== gone);
        } else if (kind === 'act')
          add(act(id, 'BoycottStarted', '2019-01-01', { boycott: id, against: 'KOR' }));
        else if (kind === 'declare') {
          add(declared(id, claim as never, '2024-01-10'));
          if (counted === undefined) return;
          made.set(id, step);
          counts.push({ line: id, of: id, ids: idsCounted });
        } else if (target === undefined) return;
        else if (kind === 'retract')
          add(act(id, 'EventRetracted', day, { target: target.id as never, reason: 'x' }));
        else if (kind === 'withdraw')
          add(
            act(id, 'DecisionWithdrawn', day, {
              coverage: (target.data as { readonly coverage: string }).coverage,
              withdraws: target.id,
              effectiveFrom: '2018-01-01',
            } as never),
          );
        else {
          // A number is compared with the lines above the declaration. A correction stands elsewhere.
          const { counted: _, ...bare } = claim as { readonly counted?: object };
          const isCounted = count === 'ids' || count === 'part';
          const data = { ...(target.data as object), ...(isCounted ? claim : bare) };
          const { id: __, recordedAt: ___, ...rest } = target;
          const { counted: ____, ...without } = data as { readonly counted?: object };
          const replacement = { ...rest, data: isCounted ? data : without };
          add(act(id, 'EventCorrected', day, { target: target.id, replacement } as never));
          if (isCounted) counts.push({ line: id, of: target.id, ids: idsCounted });
        }
      });
      const held = new Set<string>(events.map(({ id }) => id));
      const without = (type: string, field: 'target' | 'withdraws') =>
        new Set(
          events.flatMap((each) =>
            each.type === type ? [(each.data as { readonly [field: string]: string })[field]] : [],
          ),
        );
      const retracted = without('EventRetracted', 'target');
      const withdrawn = without('DecisionWithdrawn', 'withdraws');
      const missing = counts
        .filter(({ line, of }) => held.has(line) && held.has(of) && !retracted.has(of))
        .flatMap(({ ids }) => ids.filter((id) => !held.has(id)));
      const since = Math.max(...missing.map((id) => lost.get(id) ?? 0));
      const again = [...made].filter(
        ([id, step]) => step > since && held.has(id) && !retracted.has(id) && !withdrawn.has(id),
      );
      const log = logWith(events);
      const { status } = question(stateOf(log, '2020-06-01'));
      if (missing.length === 0) expect(status).not.toBe('missing');
      else if (again.length === 0) {
        expect(['missing', 'outside']).toContain(status);
        expect(JSON.stringify(receipt(query)(log))).not.toContain('"status":"complete"');
      }
      told.missing += status === 'missing' ? 1 : 0;
      told.complete += status === 'complete' ? 1 : 0;
      told.again += status === 'complete' && missing.length > 0 ? 1 : 0;
    }),
    { numRuns: Math.max(runs, 300) },
  );
  for (const each of Object.values(told)) expect(each).toBeGreaterThan(0);
});
