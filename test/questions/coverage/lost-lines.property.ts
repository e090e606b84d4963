import {
  asEntered,
  asOf,
  audit,
  boycotts,
  countedLines,
  coverage,
  type EventInput,
  type EventLog,
  formatLog,
  knowledgeAt,
  measuresInForce,
  orThrow,
  parseLog,
  pipe,
  relations,
  timeline,
  tradeRegime,
} from 'bilateral';
import { japanKoreaLog as shipped } from 'bilateral/japan-korea';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/holds';
import { act, declaredComplete, logOf } from '../../support/policy';

const declaredOn = (log: EventLog, ids: boolean): EventLog =>
  declaredComplete(log, {
    subjects: ['licensing', 'duty', 'society', 'sanctions'],
    routes: [{ from: '*', to: '*' }],
    counted: countedLines(log, { ids }),
  });

/** The case without its own declarations, which count no lines. */
const japanKoreaLog: EventLog = {
  ...shipped,
  events: shipped.events.filter(({ type }) => type !== 'CoverageDeclared'),
};
const count = japanKoreaLog.events.length;

/** Cheap enough for two thousand logs wherever laws are tried on many. */
const tried = runs < 100 ? runs : Math.max(runs, 2000);

const named = declaredOn(japanKoreaLog, true);
const numbered = declaredOn(japanKoreaLog, false);

const asked = [
  tradeRegime({ from: 'JPN', to: 'KOR', product: 'HS:8112' }),
  measuresInForce(),
  boycotts(),
].map(coverage);

const without = (log: EventLog, lost: ReadonlySet<number>): EventLog => ({
  ...log,
  events: log.events.filter((_, index) => !lost.has(index)),
});

const statuses = (log: EventLog, day: '2020-01-01' | '2024-06-01'): readonly string[] => {
  const state = pipe(log, timeline(relations), asOf(day));
  return asked.map((question) => question(state).status);
};

describe('a log whose lines are counted', () => {
  it('should be covered while it is whole, and stale after the last check', () => {
    for (const log of [named, numbered]) {
      expect(audit(log)).toEqual([]);
      expect(new Set(statuses(log, '2020-01-01'))).toEqual(new Set(['complete']));
      expect(new Set(statuses(log, '2024-06-01'))).toEqual(new Set(['stale']));
    }
  });

  it('should tell of every loss of a hundredth of its lines, and cover nothing', () => {
    const last = japanKoreaLog.events.length - 1;
    const lines = fc.uniqueArray(fc.nat({ max: last }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(lines, fc.boolean(), (lost, isNamed) => {
        const log = without(isNamed ? named : numbered, new Set(lost));
        const told = audit(log).filter(({ _tag }) => _tag === 'MissingLines');
        expect(told).toHaveLength(1);
        if (isNamed)
          for (const index of lost)
            expect(told[0]?.message).toContain(japanKoreaLog.events[index]?.id);
        else expect(told[0]?.message).toContain(`${count - lost.length} lines above it`);
        expect(new Set(statuses(log, '2020-01-01'))).toEqual(new Set(['missing']));
      }),
      { numRuns: tried },
    );
  });

  it('should cover nothing without the declaration', () => {
    const log = without(named, new Set([japanKoreaLog.events.length]));
    expect(new Set(statuses(log, '2020-01-01'))).toEqual(new Set(['outside']));
  });

  it('should tell of a line that was put in the place of another', () => {
    const events = numbered.events.map((event, index) =>
      index === 5 ? { ...event, id: numbered.events[count - 1]?.id ?? event.id } : event,
    );
    const swapped = { ...numbered, events };
    expect(statuses(swapped, '2020-01-01')[0]).toBe('missing');
  });

  it('should tell of the loss of a line of an unknown type, whatever its id', () => {
    const base = formatLog(japanKoreaLog);
    const strange = { type: 'EmbargoImposed', schemaVersion: 1, occurred: '2019-08-01', data: {} };
    const lines = [strange, strange, { id: 'a/b', ...strange }].map((each) => JSON.stringify(each));
    const log = orThrow(parseLog(`${base}${lines.join('\n')}\n`));
    for (const ids of [true, false]) {
      const whole = declaredOn(log, ids);
      expect(orThrow(parseLog(formatLog(whole))).events).toEqual(whole.events);
      expect(new Set(statuses(whole, '2020-01-01'))).toEqual(new Set(['unread']));
      const lost = log.unknown.map((_, index) => ({
        ...whole,
        unknown: whole.unknown.filter((_, at) => at !== index),
      }));
      for (const each of [...lost, { ...whole, unknown: [] }]) {
        expect(new Set(statuses(each, '2020-01-01'))).toEqual(new Set(['missing']));
        expect(audit(each).map(({ _tag }) => _tag)).toContain('MissingLines');
      }
    }
  });
});

describe('a log as entered, whose lines are counted later', () => {
  const covers = {
    subjects: ['licensing', 'duty', 'society', 'sanctions'],
    routes: [{ from: '*', to: '*' }],
    products: '*',
    extent: 'complete',
    effectiveFrom: '2018-01-01',
  } as const;
  const declares = (id: string, coverageId: string, recordedAt: string, counted = {}) =>
    act(
      id,
      'CoverageDeclared',
      recordedAt,
      { ...covers, coverage: coverageId, checkedUntil: '2018-12-31', ...counted } as never,
      { recordedAt },
    );
  /** Each line was entered in a minute of its own. */
  const minute = (index: number) =>
    `2024-01-01T${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00+09:00` as const;
  const stamped = (events: readonly EventInput[]) =>
    logOf(...events.map((event, index) => ({ ...event, enteredAt: minute(index) })));
  const acts = japanKoreaLog.events.slice(0, 12) as unknown as readonly EventInput[];
  const before = [declares('early', 'early', '2019-01-01'), ...acts];
  const counting = (ids: boolean) =>
    declares('counting', 'all', '2024-01-10', {
      counted: countedLines(stamped(before), { ids }),
    });
  const undone = {
    nothing: [],
    again: [],
    withdrawn: [
      act('undone', 'DecisionWithdrawn', '2024-03-01', {
        coverage: 'all',
        withdraws: 'again',
        effectiveFrom: '2024-03-01',
      }),
    ],
    retracted: [
      act('undone', 'EventRetracted', '2024-03-01', { target: 'again', reason: 'It was wrong.' }),
    ],
  } as const;
  /** The last lines: after a loss, the same coverage may be declared again with a count of the lines that are left. */
  const ending = (end: keyof typeof undone, left: readonly EventInput[]): readonly EventInput[] =>
    end === 'nothing'
      ? []
      : [
          declares('again', 'all', '2024-02-01', {
            counted: countedLines(logOf(...left), { ids: true }),
          }),
          ...undone[end],
        ];
  const day = '2018-06-01';
  const question = coverage(tradeRegime({ from: 'JPN', to: 'KOR', product: '*' }));

  it('should be complete on no day and at no time after a line was lost, unless the log then vouched for itself', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          acts.map((_, index) => index + 1),
          { minLength: 1 },
        ),
        fc.boolean(),
        fc.constantFrom(...(['nothing', 'again', 'withdrawn', 'retracted'] as const)),
        fc.nat(),
        (lost, ids, end, n) => {
          const held = [...before, counting(ids)];
          const left = held.filter((_, index) => !lost.includes(index));
          const whole = stamped([...held, ...ending(end, left)]);
          const log = without(whole, new Set(lost));
          const replayed = timeline(relations)(log);
          const version = 1 + (n % log.events.length);
          const last = log.events[version - 1]?.id;
          const isVouchedFor = end === 'again' && last === 'again';
          const expected = isVouchedFor ? 'complete' : 'missing';
          const entered = asEntered(version)(replayed);
          expect(question(asOf(day)(entered)).status).toBe(expected);
          const shipped = minute(whole.events.findIndex(({ id }) => id === last));
          const known = knowledgeAt(question, { shipped, asOf: day })(replayed);
          expect(known.entered.status).toBe(expected);
          expect(known.now.status).toBe(end === 'again' ? 'complete' : 'missing');
          // A replay of the same lines knows of the loss too.
          expect(question(pipe(entered.log, timeline(relations), asOf(day))).status).toBe(expected);
        },
      ),
      { numRuns: tried },
    );
  });

  it('should be complete at every time while no line is lost', () => {
    const whole = timeline(relations)(
      stamped([...before, counting(true), ...ending('withdrawn', before)]),
    );
    for (let version = 1; version <= whole.log.events.length; version += 1)
      expect(question(asOf(day)(asEntered(version)(whole))).status).toBe('complete');
  });
});
