import {
  coveringKeys,
  decodeEvent,
  type EventInput,
  isLeft,
  isNone,
  type Side,
  type Tariff,
  tariffOn,
  tradeRegime,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

type Day = `${number}-${number}-${number}`;

const tariff = (measure: string, on: string, rate: number, code: string, more: object = {}) =>
  act(`${measure}-announced`, 'MeasureAnnounced', on, {
    measure,
    instrument: 'import-tariff',
    flow: 'import',
    against: 'KOR',
    products: [{ scheme: 'HS', code }],
    duty: { percent: rate },
    ...more,
  });
const amended = (measure: string, on: string, code: string, change: object) =>
  act(`${measure}-amended-${on}`, 'MeasureAmended', on, {
    measure,
    products: [{ scheme: 'HS', code }],
    ...change,
  });
const duty = (product: string, day: Day, ...events: readonly EventInput[]) =>
  imports(held(tariffOn({ from: 'KOR', to: 'JPN', product })(stateOf(logOf(...events), day))));
const imports = ({ import: side }: Tariff): Side => {
  if (side === null) throw new Error('No act speaks of a duty on imports.');
  return side;
};

describe('tariffOn', () => {
  it('is none where the log knows of no tariff', () => {
    const state = stateOf(logOf(tariff('a', '2020-01-01', 5, '85')), '2020-01-01');
    expect(isNone(tariffOn({ from: 'KOR', to: 'JPN', product: 'HS:8401' })(state))).toBe(true);
    expect(isNone(tariffOn({ from: 'JPN', to: 'KOR', product: 'HS:8501' })(state))).toBe(true);
  });

  it('takes of one measure the rate of the nearest level, while that has effect', () => {
    const events = [
      tariff('m', '2020-01-01', 10, '85'),
      { ...tariff('m', '2020-01-01', 25, '8542', { effectiveUntil: '2020-03-01' }), id: 'nearer' },
    ];
    expect(duty('HS:854231', '2020-02-01', ...events)).toMatchObject({
      additional: 25,
      duties: [{ measure: 'm', duty: { percent: 25 }, product: 'HS:8542', act: 'nearer' }],
    });
    expect(duty('HS:850110', '2020-02-01', ...events).additional).toBe(10);
    expect(duty('HS:854231', '2020-03-01', ...events).additional).toBe(10);
  });

  it('gives a rate back as its act wrote it, and a sum without the noise of adding in binary', () => {
    const alone = tariff('a', '2020-01-01', 6.800000000000001, '85');
    expect(duty('HS:8542', '2020-02-01', alone).additional).toBe(6.800000000000001);
    const nil = tariff('b', '2020-01-01', 0, '8542');
    expect(duty('HS:8542', '2020-02-01', alone, nil).additional).toBe(6.800000000000001);
    const tenth = tariff('c', '2020-01-01', 0.1, '85');
    const fifth = tariff('d', '2020-01-01', 0.2, '85');
    expect(duty('HS:8542', '2020-02-01', tenth, fifth).additional).toBe(0.3);
  });

  it('adds up the duties on a code, its heading and its chapter, and no others', () => {
    const events = [
      tariff('chapter', '2020-01-01', 0.1, '85'),
      tariff('heading', '2020-01-01', 0.2, '8542'),
      tariff('code', '2020-01-01', 7, '854231'),
      tariff('sibling', '2020-01-01', 50, '854232'),
    ];
    expect(duty('HS:854231', '2020-01-01', ...events)).toMatchObject({
      additional: 7.3,
      duties: [
        { measure: 'chapter', duty: { percent: 0.1 }, product: 'HS:85' },
        { measure: 'code', duty: { percent: 7 }, product: 'HS:854231' },
        { measure: 'heading', duty: { percent: 0.2 }, product: 'HS:8542' },
      ],
    });
    expect(duty('HS:8542', '2020-01-01', ...events).additional).toBe(0.3);
    expect(duty('HS:85423110', '2020-01-01', ...events).additional).toBe(7.3);
  });

  it('takes an amended rate in place of the one before', () => {
    const events = [
      tariff('list', '2020-01-01', 10, '8542', { effectiveFrom: '2020-02-01' }),
      amended('list', '2020-03-01', '8542', { duty: { percent: 25 } }),
    ];
    expect(duty('HS:8542', '2020-01-01', ...events)).toMatchObject({
      additional: 0,
      duties: [],
      inactive: [{ because: 'announced' }],
    });
    expect(duty('HS:8542', '2020-02-01', ...events).additional).toBe(10);
    expect(duty('HS:8542', '2020-03-01', ...events)).toMatchObject({
      additional: 25,
      duties: [{ act: 'list-amended-2020-03-01' }],
    });
  });

  it('gives a passing rate back when its time is over, and leaves out what is suspended', () => {
    const events = [
      tariff('list', '2020-01-01', 25, '8542'),
      amended('list', '2020-02-01', '8542', {
        duty: { percent: 10 },
        effectiveUntil: '2020-03-01',
      }),
      act('pause', 'MeasureSuspended', '2020-04-01', {
        measure: 'list',
        products: [{ scheme: 'HS', code: '8542' }],
        effectiveUntil: '2020-05-01',
      }),
    ];
    const rates = (['2020-02-01', '2020-03-01', '2020-04-01', '2020-05-01'] as const).map(
      (day) => duty('HS:8542', day, ...events).additional,
    );
    expect(rates).toEqual([10, 25, 0, 25]);
  });

  it('is no licence regime, and a licence regime is no tariff', () => {
    const state = stateOf(logOf(tariff('a', '2020-01-01', 5, '8542')), '2020-01-01');
    expect(isNone(tradeRegime({ from: 'KOR', to: 'JPN', product: 'HS:8542' })(state))).toBe(true);
  });
});

describe('a measure that concerns only some', () => {
  const control = act('listed', 'MeasureAnnounced', '2020-01-01', {
    measure: 'entity-list',
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    products: ['chips'],
    licence: 'individual',
    entities: ['Acme'],
  });
  const licence = (entity: string | undefined, ...events: readonly EventInput[]) => {
    const route = { from: 'JPN', to: 'KOR', product: 'chips' };
    const asked = tradeRegime(entity === undefined ? route : { ...route, entity });
    const answer = asked(stateOf(logOf(control, ...events), '2020-02-01'));
    return isNone(answer) ? null : answer.value.licence;
  };

  it('counts for them alone', () => {
    expect([licence('Acme'), licence('Other'), licence(undefined)]).toEqual([
      'individual',
      null,
      null,
    ]);
  });
});

describe('HS codes', () => {
  it('are part of what they begin with', () => {
    expect(coveringKeys('HS:8542311000')).toEqual([
      '*',
      'HS:85',
      'HS:8542',
      'HS:854231',
      'HS:85423110',
      'HS:8542311000',
    ]);
    expect(coveringKeys('ECCN:3A090')).toEqual(['*', 'ECCN:3A090']);
  });

  it('have two digits a level and no dots', () => {
    for (const code of ['8', '854', '8542.31', '854231100000', 'abcd']) {
      const decoded = decodeEvent(tariff('a', '2020-01-01', 5, code));
      expect(isLeft(decoded) && decoded.left).toMatchObject({
        flaws: [
          { path: 'data.products[0].code', expected: 'an HS code of 2, 4, 6, 8 or 10 digits' },
        ],
      });
    }
  });

  it('an amendment says what it changes', () => {
    const decoded = decodeEvent(amended('a', '2020-01-01', '8542', {}));
    expect(isLeft(decoded) && decoded.left).toMatchObject({ flaws: [{ path: 'data.duty' }] });
  });
});

describe('a ban', () => {
  it('needs no licence to be named', () => {
    const ban = act('ban', 'MeasureAnnounced', '2020-01-01', {
      measure: 'ban',
      instrument: 'export-ban',
      flow: 'export',
      against: 'KOR',
      products: ['gallium'],
    });
    const state = stateOf(logOf(ban), '2020-01-01');
    expect(held(tradeRegime({ from: 'JPN', to: 'KOR', product: 'gallium' })(state)).licence).toBe(
      'prohibited',
    );
  });
});
