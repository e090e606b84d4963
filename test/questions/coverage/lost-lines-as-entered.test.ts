import {
  asEntered,
  asOf,
  clearance,
  countedLines,
  type EventInput,
  isRight,
  knowledgeAt,
  pipe,
  relations,
  timeline,
} from 'bilateral';
import { compare, receipt, recheck, verifyReceipt } from 'bilateral/evidence';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';
import { acid, ban, declared, ofAllGoods } from './declared';

describe('a log as entered, if the log of today has lost lines', () => {
  const stamped = (event: EventInput, enteredAt: string): EventInput => ({ ...event, enteredAt });
  const note = stamped(
    act('note', 'BoycottStarted', '2019-06-01', { boycott: 'b', against: 'KOR' }),
    '2019-06-02',
  );
  const early = stamped(
    declared(
      'early',
      { ...ofAllGoods, coverage: 'early', checkedUntil: '2019-07-31' },
      '2019-08-01',
    ),
    '2019-08-01',
  );
  const whole = logOf(stamped(ban, '2019-07-02'), note, early);
  const counts = (log: typeof whole) =>
    stamped(
      declared(
        'counting',
        { ...ofAllGoods, counted: countedLines(log, { ids: true }) },
        '2024-01-10',
      ),
      '2024-01-10',
    );
  const left = countedLines(logOf(note, early, counts(whole)), { ids: true });
  const again = stamped(
    declared('again', { ...ofAllGoods, counted: left }, '2024-02-01'),
    '2024-02-01',
  );
  const withdrawn = stamped(
    act('w', 'DecisionWithdrawn', '2024-03-01', {
      coverage: 'c',
      withdraws: 'again',
      effectiveFrom: '2018-01-01',
    }),
    '2024-03-01',
  );
  const retracted = stamped(
    act('r', 'EventRetracted', '2024-03-01', { target: 'again', reason: 'It was wrong.' }),
    '2024-03-01',
  );
  /** The log with more lines, and without the ban. */
  const losing = (...more: readonly EventInput[]) => {
    const log = logOf(stamped(ban, '2019-07-02'), note, early, counts(whole), ...more);
    return { ...log, events: log.events.slice(1) };
  };
  const clears = clearance(acid);
  const said = ({ verdict, reasons }: ReturnType<typeof clears>) => [
    verdict,
    ...reasons.map(({ because }) => because),
  ];
  const asEnteredOn = (day: '2019-08-01' | '2024-01-20' | '2024-02-15', log: typeof whole) =>
    said(pipe(log, timeline(relations), asEntered(day), asOf('2019-07-20'), clears));
  const missing = ['refused', 'lines-missing'];

  it('should clear while no line is lost', () => {
    const log = logOf(note, early, counts(logOf(note, early)));
    expect(asEnteredOn('2019-08-01', log)).toEqual(['clear']);
  });

  it('should clear nobody for a time before the line that counts', () => {
    expect(asEnteredOn('2019-08-01', losing())).toEqual(missing);
    const known = pipe(
      losing(),
      timeline(relations),
      knowledgeAt(clears, { shipped: '2019-08-01', asOf: '2019-07-20' }),
    );
    expect([known.entered, known.published, known.now].map(said)).toEqual([
      missing,
      missing,
      missing,
    ]);
  });

  it('should clear nobody if it is taken twice', () => {
    const twice = pipe(losing(), timeline(relations), asEntered(3), asEntered(2));
    expect(said(clears(asOf('2019-07-20')(twice)))).toEqual(missing);
  });

  it('should clear nobody before a new declaration of the same coverage was entered', () => {
    const log = losing(again);
    expect(asEnteredOn('2019-08-01', log)).toEqual(missing);
    expect(asEnteredOn('2024-01-20', log)).toEqual(missing);
    expect(asEnteredOn('2024-02-15', log)).toEqual(['clear']);
  });

  it('should clear nobody after the new declaration if that was withdrawn or retracted since', () => {
    for (const act of [withdrawn, retracted])
      expect(asEnteredOn('2024-02-15', losing(again, act))).toEqual(missing);
  });

  it('should answer as before where the declaration that counts was retracted', () => {
    const gone = stamped(
      act('r', 'EventRetracted', '2024-03-01', { target: 'counting', reason: 'It was wrong.' }),
      '2024-03-01',
    );
    expect(asEnteredOn('2019-08-01', losing(gone))).toEqual(['clear']);
    expect(asEnteredOn('2024-01-20', losing(gone))).toEqual(missing);
  });

  it('should give no receipt, and differ from the log without the lines below', () => {
    const query = { verb: 'answer', question: 'clearance', args: acid, asOf: '2019-07-20' };
    const entered = pipe(losing(), timeline(relations), asEntered('2019-08-01'));
    const made = receipt(query)(entered.log);
    expect(isRight(made) || made.left._tag).toBe('LinesMissing');
    const then = logOf(note, early);
    const differences = compare(query, entered)(then);
    expect(isRight(differences) && differences.right.map(({ coverage }) => coverage)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ after: expect.objectContaining({ status: 'missing' }) }),
      ]),
    );
  });

  it('should leave sound a receipt that was made before the loss was known, and overturn it', () => {
    const query = { verb: 'answer', question: 'clearance', args: acid, asOf: '2019-07-20' };
    const made = receipt(query)(logOf(note, early));
    if (!isRight(made)) throw new Error(made.left.message);
    expect(made.right.coverage.status).toBe('complete');
    expect(verifyReceipt(made.right)(losing())).toEqual([]);
    expect(recheck([made.right])(losing()).overturned).toMatchObject([
      { by: 'counting', coverage: { status: 'missing' } },
    ]);
  });
});
