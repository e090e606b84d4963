import { describe, expect, it } from 'vitest';
import { announce, type Duty, type Fact, stacking } from '../../cases/measures/facts';
import { machineOf } from '../../cases/measures/machine';

const duty = (measure: string, owed: Duty | undefined): Fact =>
  announce(measure, '2025-01-01', 'example', {
    measure,
    goods: ['HS 8703'],
    by: 'USA',
    flow: 'import',
    instrument: 'import-tariff',
    against: '*',
    ...(owed === undefined ? {} : { duty: owed }),
  });
const order = (stack: string, on: string, ...ranks: readonly (readonly string[])[]): Fact =>
  stacking(`${stack}-${on}`, on, 'example', { by: 'USA', stack, order: ranks });
const on = (facts: readonly Fact[]) =>
  machineOf(facts).tariffOn({ from: 'JPN', to: 'USA', goods: 'HS 870323' }, '2025-06-01')?.import;

const [cars, border, steel] = [
  duty('cars', { percent: 25 }),
  duty('border', { percent: 10 }),
  duty('steel', { percent: 50 }),
];
const mfn = duty('mfn', { percent: 2.5, as: 'ordinary' });

describe('a duty that is displaced', () => {
  it('does not displace others, be it by another order', () => {
    const first = order('first', '2025-02-01', ['cars'], ['border']);
    const second = order('second', '2025-02-02', ['border'], ['steel']);
    expect(on([cars, border, steel, first, second])).toMatchObject({
      additional: 75,
      displaced: [{ measure: 'border', by: 'cars' }],
    });
    expect(on([border, steel, first, second])).toMatchObject({
      additional: 10,
      displaced: [{ measure: 'steel', by: 'border' }],
    });
  });

  it('does not stand in lieu of the ordinary duty', () => {
    const lieu = duty('lieu', { percent: 70, as: 'in-lieu' });
    expect(on([lieu, mfn, cars])).toMatchObject({
      additional: 25,
      total: 95,
      displaced: [{ measure: 'mfn', by: 'lieu' }],
    });
    expect(on([lieu, mfn, cars, order('o', '2025-02-01', ['cars'], ['lieu'])])).toMatchObject({
      additional: 25,
      total: 27.5,
      displaced: [{ measure: 'lieu', by: 'cars' }],
    });
  });
});

describe('two duties that would each be the ordinary one', () => {
  it('leave the ordinary duty and the total unknown where they differ', () => {
    const other = (percent: number) => duty('other', { percent, as: 'ordinary' });
    expect(on([mfn, other(5), cars])).toMatchObject({
      additional: 25,
      ordinary: null,
      total: null,
    });
    expect(on([mfn, other(2.5), cars])).toMatchObject({ ordinary: { percent: 2.5 }, total: 27.5 });
    const lieus = ['one', 'two'].map((each, at) => duty(each, { percent: 70 + at, as: 'in-lieu' }));
    expect(on([...lieus, mfn])).toMatchObject({ ordinary: null, total: null, additional: 0 });
  });
});

describe('a duty that adds nothing', () => {
  const inclusive = (percent: number) => duty('deal', { percent, as: 'inclusive' });
  const ranks = order('o', '2025-02-01', ['deal'], ['steel']);

  it('displaces none: one of 0, and an inclusive one that the ordinary duty reaches', () => {
    expect(on([duty('deal', { percent: 0 }), steel, ranks])?.additional).toBe(50);
    expect(on([mfn, inclusive(2.5), steel, ranks])).toMatchObject({
      additional: 50,
      displaced: [],
    });
    expect(on([mfn, inclusive(15), steel, ranks])).toMatchObject({
      additional: 12.5,
      displaced: [{ measure: 'steel', by: 'deal' }],
    });
  });

  it('displaces others where no act says the ordinary duty, or how high it is', () => {
    for (const deal of [inclusive(15), duty('deal', undefined)])
      expect(on([deal, steel, ranks])).toMatchObject({
        additional: null,
        displaced: [{ measure: 'steel', by: 'deal' }],
      });
  });
});

describe('two orders', () => {
  it('rank the same measures as the one does that became binding last', () => {
    const one = order('one', '2025-02-01', ['cars'], ['steel']);
    const other = order('other', '2025-03-01', ['steel'], ['cars']);
    for (const facts of [
      [one, other],
      [other, one],
    ])
      expect(on([cars, steel, ...facts])).toMatchObject({
        additional: 50,
        displaced: [{ measure: 'cars', by: 'steel' }],
      });
  });

  it('do not go round in a circle', () => {
    const circle = [
      order('a', '2025-02-01', ['cars'], ['border']),
      order('b', '2025-02-02', ['border'], ['steel']),
      order('c', '2025-02-03', ['steel'], ['cars']),
    ];
    // The first of them gives way to the later two, and what is displaced displaces nothing.
    expect(on([cars, border, steel, ...circle])).toMatchObject({
      additional: 35,
      displaced: [{ measure: 'steel', by: 'border' }],
    });
  });
});
