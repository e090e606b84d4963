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
        flow: 'export',
        against: ['KOR'],
        entity: null,
        when: null,
        licence: 'individual',
        duty: null,
        quota: null,
        price: null,
        phase: null,
        deFacto: false,
        inResponseTo: [],
        authorisedBy: null,
        products: ['HS:281111', 'acid', 'resist'],
        since: '2019-07-01',
        act: 'announced',
      },
    ]);
  });

  it('lists apart the countries for which alone a term was named', () => {
    const some = announced({}, '2019-07-01', { against: ['KOR'], licence: 'specified-bulk' });
    const all = act('all', 'MeasureAnnounced', '2019-07-05', {
      measure: 'm',
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: '*',
      products: ['acid'],
    });
    const listed = inForce('2019-07-05', some, all).map(({ against, licence }) => [
      against,
      licence,
    ]);
    expect(listed).toContainEqual([['*'], null]);
    expect(listed).toContainEqual([['KOR'], 'specified-bulk']);
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

  it('lists firms apart that an act names', () => {
    const firm = act('firm', 'MeasureAnnounced', '2019-07-02', {
      measure: 'm',
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      products: ['acid'],
      entities: ['A firm'],
      licence: 'prohibited',
    });
    const found = inForce('2019-07-03', announced(), firm);
    expect(found.map(({ products, entity, licence }) => [products, entity, licence])).toEqual([
      [['acid'], null, 'individual'],
      [['acid'], 'A firm', 'prohibited'],
    ]);
  });

  it('leaves out what asks for no licence and nothing else', () => {
    const free = act('free', 'MeasureAmended', '2019-07-05', {
      measure: 'm',
      products: ['acid'],
      licence: 'none',
    });
    expect(inForce('2019-07-05', announced(), free)).toEqual([]);
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
      { measure: 'm', flow: 'export', against: ['KOR'], licence: 'individual' },
      { measure: 'tariff', by: korea, flow: 'import', against: ['JPN'], licence: null },
    ]);
  });

  it('names no term of a wider rule that is against other countries', () => {
    const tariff = (id: string, more: object) =>
      act(id, 'MeasureAnnounced', '2019-07-01', {
        measure: 'm',
        instrument: 'import-tariff',
        flow: 'import',
        against: 'KOR',
        products: [{ scheme: 'HS', code: '7208' }],
        ...more,
      });
    const heading = [{ scheme: 'HS', code: '7208' }];
    const wide = tariff('wide', {
      products: [{ scheme: 'HS', code: '72' }],
      against: 'CHN',
      duty: { percent: 25 },
    });
    const dutiesOf = (...events: readonly EventInput[]) =>
      inForce('2019-07-02', ...events)
        .filter(({ products }) => products.includes('HS:7208'))
        .map(({ against, duty }) => [against, duty?.percent ?? null]);
    expect(dutiesOf(wide, tariff('korea', { products: heading }))).toEqual([[['KOR'], null]]);
    expect(dutiesOf(wide, tariff('both', { products: heading, against: ['CHN', 'KOR'] }))).toEqual([
      [['CHN'], 25],
      [['KOR'], null],
    ]);
    const ofKorea = { products: heading, against: '*', partners: ['KOR'] };
    expect(dutiesOf(wide, tariff('korea', ofKorea))).toEqual([[['KOR'], null]]);
  });

  it('names the term of a wider row on which an announcement against others was taken back', () => {
    const entities = ['Alpha'];
    const heading = { measure: 'm', products: [{ scheme: 'HS', code: '7208' }], entities } as const;
    const tariff = (id: string, day: '2019-07-01' | '2019-07-04', more: object) =>
      act(id, 'MeasureAnnounced', day, {
        ...heading,
        instrument: 'import-tariff',
        flow: 'import',
        against: '*',
        ...more,
      });
    const found = inForce(
      '2019-07-05',
      tariff('others', '2019-07-01', { against: 'CHN', effectiveFrom: '2019-08-01' }),
      act('back', 'DecisionWithdrawn', '2019-07-02', { ...heading, withdraws: 'others' }),
      act('nil', 'MeasureAmended', '2019-07-03', { ...heading, duty: { percent: 0 } }),
      tariff('code', '2019-07-04', { products: [{ scheme: 'HS', code: '720851' }] }),
    );
    expect(found.map(({ products, duty }) => [products, duty])).toEqual([
      [['HS:720851'], { percent: 0 }],
    ]);
  });

  it("names a union's term for a member whose rule states none", () => {
    const member = act('member', 'MembershipNoted', '1958-01-01', { group: 'EUN', member: 'DEU' });
    const tariff = (id: string, more: object) =>
      act(id, 'MeasureAnnounced', '2019-07-01', {
        measure: 'm',
        instrument: 'import-tariff',
        flow: 'import',
        against: '*',
        products: '*',
        ...more,
      });
    const union = tariff('union', { partners: ['EUN'], duty: { percent: 25 } });
    const found = inForce('2019-07-02', member, union, tariff('own', { partners: ['DEU'] }));
    expect(found.map(({ against, duty }) => [against, duty?.percent])).toEqual([
      [['DEU'], 25],
      [['EUN'], 25],
    ]);
  });
});
