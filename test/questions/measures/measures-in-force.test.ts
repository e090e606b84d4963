import { type EventInput, measuresInForce } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { amended, announced, lifted, resumed, suspended } from '../../support/measure-acts';
import { act, japan, korea, logOf, stateOf } from '../../support/policy';

const inForce = (day: `${number}-${number}-${number}`, ...events: readonly EventInput[]) =>
  measuresInForce()(stateOf(logOf(...events), day));

const three = announced({}, '2019-07-01', {
  products: ['acid', 'resist', { scheme: 'HS', code: '281111' }],
});

describe('measuresInForce', () => {
  it('lists a measure with all its products', () => {
    expect(inForce('2019-07-01', three)).toEqual([
      {
        measure: 'm',
        by: japan,
        instrument: 'export-licensing-requirement',
        from: 'JPN',
        to: 'KOR',
        licence: 'individual',
        rate: null,
        entities: null,
        products: ['HS:281111', 'acid', 'resist'],
        since: '2019-07-01',
        act: 'announced',
      },
    ]);
  });

  it('lists products apart that an act has set apart', () => {
    const eased = amended('eased', '2019-07-05', 'specified-bulk');
    expect(
      inForce('2019-07-05', three, eased).map(({ licence, products, act }) => [
        licence,
        products,
        act,
      ]),
    ).toEqual([
      ['individual', ['HS:281111', 'resist'], 'announced'],
      ['specified-bulk', ['acid'], 'eased'],
    ]);
  });

  it('lists products apart that concern others, though one act last changed both', () => {
    const two = announced({}, '2019-07-01', { products: ['acid', 'resist'] });
    const one = act('one', 'MeasureAmended', '2019-07-02', {
      measure: 'm',
      products: ['acid'],
      entities: ['A firm'],
    });
    const both = act('both', 'MeasureAmended', '2019-07-03', {
      measure: 'm',
      products: ['acid', 'resist'],
      licence: 'prohibited',
    });
    const found = inForce('2019-07-03', two, one, both);
    expect(found.map(({ products, entities }) => [products, entities])).toEqual([
      [['acid'], ['A firm']],
      [['resist'], null],
    ]);
  });

  it('leaves out what is merely announced, suspended, or over', () => {
    const ask = (...events: readonly EventInput[]) =>
      inForce('2019-07-31', ...events).map(({ act }) => act);
    const dated = announced({ effectiveFrom: '2019-08-01' });
    expect(ask(dated)).toEqual([]);
    expect(ask(announced(), suspended('s', '2019-07-05'))).toEqual([]);
    expect(ask(announced(), suspended('s', '2019-07-05'), resumed('r', '2019-07-06'))).toEqual([
      'r',
    ]);
    expect(ask(announced(), lifted('l', '2019-07-05'))).toEqual([]);
    expect(ask(announced({ effectiveUntil: '2019-07-31' }))).toEqual([]);
  });

  it('lists those of both sides', () => {
    const tariff = act(
      'tariff',
      'MeasureAnnounced',
      '2019-07-10',
      {
        measure: 'tariff',
        instrument: 'import-tariff',
        flow: 'import',
        against: 'JPN',
        products: ['acid'],
      },
      { by: korea },
    );
    expect(inForce('2019-07-10', announced(), tariff)).toMatchObject([
      { measure: 'm', from: 'JPN', to: 'KOR', licence: 'individual' },
      { measure: 'tariff', by: korea, from: 'JPN', to: 'KOR', licence: null },
    ]);
  });
});
