import { append, audit, type EventInput, isLeft } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';

const steel = { scheme: 'HS', code: '7208' } as const;
const zinc = { scheme: 'HS', code: '7210' } as const;
const goods = { measure: 'm', products: [steel, zinc] };

const announced = (id: string, occurred: string, data: object = {}) =>
  act(id, 'MeasureAnnounced', occurred, {
    ...goods,
    instrument: 'import-tariff',
    flow: 'import',
    against: '*',
    duty: { percent: 5 },
    ...data,
  } as never);
const excluded = (id: string, occurred: string, data: object = {}) =>
  act(id, 'ExclusionGranted', occurred, { ...goods, ...data } as never);

const named = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ _tag, event }) => `${_tag} ${event}`);
const [first, forTwo] = [
  announced('first', '2020-01-01'),
  excluded('two', '2020-02-01', { partners: ['CHN', 'KOR'] }),
];

describe('an act that completes another and leaves out a part of its scope', () => {
  it('should be named by audit, with what it leaves out', () => {
    const later = excluded('one', '2021-01-01', { partners: ['KOR'], completes: 'two' });
    expect(named(first, forTwo, later)).toEqual(['NoEffect one']);
    expect(audit(logOf(first, forTwo, later))[0]?.message).toBe(
      'Event "one" completes "two", but leaves out something that "two" names: "HS:7208" and "CHN"; "HS:7210" and "CHN". There "two" goes on. Name it here too, or end "two" there by an event of its own.',
    );
    const fewer = announced('fewer', '2021-01-01', { products: [zinc], completes: 'first' });
    expect(named(first, fewer)).toEqual(['NoEffect fewer']);
    const baseline = (id: string, occurred: string, data: object) =>
      act(id, 'LicenceRegimeNoted', occurred, {
        from: 'JPN',
        to: 'KOR',
        licence: 'none',
        ...data,
      } as never);
    const wide = baseline('wide', '2020-01-01', { products: [steel, zinc] });
    const narrow = baseline('narrow', '2021-01-01', { products: [zinc], completes: 'wide' });
    expect(named(wide, narrow)).toEqual(['NoEffect narrow']);
  });

  it('should not be named where other acts end the rest, or its own end does', () => {
    const one = excluded('one', '2021-01-01', { partners: ['KOR'], completes: 'two' });
    const other = excluded('other', '2021-01-01', { partners: ['CHN'], completes: 'two' });
    expect(named(first, forTwo, one, other)).toEqual([]);
    const withdrawn = act('withdrawn', 'DecisionWithdrawn', '2021-01-01', {
      ...goods,
      partners: ['CHN'],
      withdraws: 'two',
    } as never);
    expect(named(first, forTwo, one, withdrawn)).toEqual([]);
    const short = announced('short', '2020-01-01', { effectiveUntil: '2021-06-01' });
    const fewer = announced('fewer', '2021-01-01', {
      products: [zinc],
      completes: 'short',
      effectiveFrom: '2021-06-01',
    });
    expect(named(short, fewer)).toEqual([]);
  });
});

describe('an announcement that completes another and adds to its scope', () => {
  it('should be refused by append for what the other does not name', () => {
    const narrow = announced('narrow', '2020-01-01', { products: [zinc] });
    const wider = announced('wider', '2021-01-01', { completes: 'narrow' });
    const added = append([wider] as never)(logOf(narrow));
    expect(isLeft(added) && added.left.message).toContain(
      'at measures "m/HS:7208": it completes "narrow", and no earlier act has decided anything here',
    );
    const [kept, more] = [
      announced('kept', '2021-01-01', { products: [zinc], completes: 'narrow' }),
      announced('more', '2021-01-01', { products: [steel] }),
    ];
    expect(isLeft(append([kept, more] as never)(logOf(narrow)))).toBe(false);
  });
});
