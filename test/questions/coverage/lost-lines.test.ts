import {
  audit,
  clearance,
  countedLines,
  coverage,
  type EventInput,
  isRight,
  tradeRegime,
} from 'bilateral';
import { receipt } from 'bilateral/evidence';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../support/policy';
import { acid, ban, declared, ofAllGoods } from './declared';

const counted = countedLines(logOf(ban), { ids: true });
const counting = (data: object = {}) =>
  declared('counting', { ...ofAllGoods, counted, ...data }, '2024-01-10');
/** What is left after the ban was lost. */
const left = { counted: countedLines(logOf(counting()), { ids: true }) };
const again = declared('again', { ...ofAllGoods, ...left }, '2024-02-01');
const other = declared('other', { ...ofAllGoods, coverage: 'other' } as never, '2024-01-10');

/** Asks a log that has lost its ban. */
const asked = (day: '2019-08-01' | '2020-06-01', ...rest: readonly EventInput[]) => {
  const whole = logOf(ban, ...rest);
  const lost = { ...whole, events: whole.events.slice(1) };
  const query = { verb: 'answer', question: 'clearance', args: acid, asOf: day };
  const { verdict, reasons } = clearance(acid)(stateOf(lost, day));
  return {
    verdict: [verdict, ...reasons.map(({ because }) => because)],
    isReceiptMade: isRight(receipt(query)(lost)),
    audit: audit(lost).map(({ _tag }) => _tag),
  };
};
const lost = {
  verdict: ['refused', 'lines-missing'],
  isReceiptMade: false,
  audit: ['MissingLines'],
};

describe('a log that has lost lines which a declaration counts should clear nobody', () => {
  it('while the declaration holds', () => {
    expect(asked('2020-06-01', counting(), other)).toMatchObject(lost);
  });

  it('after the declaration has ended', () => {
    const ended = counting({ effectiveUntil: '2019-12-31' });
    expect(asked('2019-08-01', ended, other)).toMatchObject(lost);
    expect(asked('2020-06-01', ended, other)).toMatchObject(lost);
  });

  it('after the declaration is withdrawn', () => {
    const withdrawn = act('w', 'DecisionWithdrawn', '2020-02-01', {
      coverage: 'c',
      withdraws: 'counting',
      effectiveFrom: '2018-01-01',
    });
    expect(asked('2020-06-01', counting(), withdrawn, other)).toMatchObject({
      ...lost,
      audit: expect.arrayContaining(lost.audit),
    });
  });

  it('on days before the first day of the declaration', () => {
    const later = counting({ effectiveFrom: '2019-12-01' });
    expect(asked('2019-08-01', later, other)).toMatchObject(lost);
  });

  it('as known before the declaration was recorded', () => {
    const earlier = { ...other, recordedAt: '2024-01-05' };
    const whole = logOf(ban, earlier, counting());
    const without = { ...whole, events: whole.events.slice(1) };
    expect(clearance(acid)(stateOf(whole, '2019-06-01', '2024-01-08')).verdict).toBe('clear');
    const { reasons } = clearance(acid)(stateOf(without, '2019-06-01', '2024-01-08'));
    expect(reasons.map(({ because }) => because)).toEqual(['lines-missing']);
  });

  it('also where the same coverage is declared again from a later day', () => {
    const again = declared('again', { ...ofAllGoods, effectiveFrom: '2019-08-15' }, '2024-02-01');
    expect(asked('2019-08-01', counting(), again)).toMatchObject(lost);
    expect(asked('2020-06-01', counting(), again)).toMatchObject(lost);
  });

  it('where the declaration is about another subject or route', () => {
    const disputes = counting({ subjects: ['disputes'] });
    expect(asked('2020-06-01', disputes, other)).toMatchObject(lost);
    const elsewhere = counting({ routes: [{ from: 'USA', to: 'CHN' }] });
    expect(asked('2020-06-01', elsewhere, other)).toMatchObject(lost);
  });

  it('if coverage is declared again without a count', () => {
    const again = declared('again', ofAllGoods, '2024-02-01');
    expect(asked('2020-06-01', counting(), again)).toMatchObject(lost);
  });

  it('until the coverage is declared again with a count of the lines that are left, from the first day on', () => {
    expect(asked('2020-06-01', counting(), again)).toMatchObject({
      verdict: ['clear'],
      isReceiptMade: true,
    });
  });

  it('if the new declaration covers something else', () => {
    const lists = declared('again', { ...ofAllGoods, ...left, subjects: ['lists'] }, '2024-02-01');
    expect(asked('2020-06-01', counting(), lists).verdict).toEqual(['refused', 'outside-coverage']);
    expect(asked('2020-06-01', counting(), other, lists)).toMatchObject(lost);
  });

  it('if the new declaration stands above the loss of another line', () => {
    const last = act('last', 'BoycottStarted', '2024-02-02', { boycott: 'b', against: 'KOR' });
    const end = declared(
      'end',
      {
        ...ofAllGoods,
        counted: countedLines(logOf(last), { ids: true }),
        coverage: 'end',
      } as never,
      '2024-03-01',
    );
    const whole = logOf(ban, counting(), again, last, end);
    const verdict = (gone: readonly string[]) =>
      clearance(acid)(
        stateOf(
          { ...whole, events: whole.events.filter(({ id }) => !gone.includes(id)) },
          '2020-06-01',
        ),
      ).verdict;
    expect(verdict([ban.id])).toBe('clear');
    expect(verdict([ban.id, 'last'])).toBe('refused');
  });
});

describe('a new declaration of the same coverage should let a log with lost lines clear', () => {
  const undone = (type: 'withdrawn' | 'retracted') =>
    type === 'withdrawn'
      ? act('w', 'DecisionWithdrawn', '2024-03-01', {
          coverage: 'c',
          withdraws: 'again',
          effectiveFrom: '2024-03-01',
        })
      : act('w', 'EventRetracted', '2024-03-01', { target: 'again', reason: 'It was wrong.' });

  it('but not after it is withdrawn or retracted', () => {
    for (const type of ['withdrawn', 'retracted'] as const)
      expect(asked('2020-06-01', counting(), other, again, undone(type))).toMatchObject(lost);
  });

  it('and again after one more is made', () => {
    for (const type of ['withdrawn', 'retracted'] as const) {
      const all = countedLines(logOf(counting(), again, undone(type)), { ids: true });
      const more = declared('more', { ...ofAllGoods, counted: all }, '2024-04-01');
      expect(asked('2020-06-01', counting(), again, undone(type), more)).toMatchObject({
        verdict: ['clear'],
        isReceiptMade: true,
      });
    }
  });

  it('and not if it stands above the one that counts', () => {
    const counts = { counted: countedLines(logOf(ban)) };
    const above = declared('again', { ...ofAllGoods, ...counts }, '2024-01-05');
    expect(asked('2020-06-01', above, counting(), other).verdict).toEqual(lost.verdict);
  });
});

it('should advise to declare coverage again only for a log that holds every act without the lost lines', () => {
  const whole = logOf(ban, counting());
  const without = { ...whole, events: whole.events.slice(1) };
  const advice = 'Only if no act is missing from the log even without these lines';
  expect(audit(without).map(({ message }) => message)).toEqual([expect.stringContaining(advice)]);
  const query = { verb: 'answer', question: 'clearance', args: acid, asOf: '2020-06-01' };
  const made = receipt(query)(without);
  expect(isRight(made) || made.left.message).toContain(advice);
});

it('should leave complete what another declaration covers, if the log has lost no line', () => {
  const whole = logOf(ban, counting({ effectiveUntil: '2019-12-31' }), other);
  const status = coverage(tradeRegime(acid))(stateOf(whole, '2020-06-01'));
  expect(status).toMatchObject({ status: 'complete', act: 'other' });
});
