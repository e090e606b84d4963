import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';

const HS = (code: string, part?: string) => ({
  scheme: 'HS',
  code,
  ...(part === undefined ? {} : { part }),
});
const tariff = { instrument: 'import-tariff', flow: 'import' } as const;
const scope = { measure: 'us-232-steel', products: [HS('7208')] };
const terms = { ...scope, ...tariff, against: ['KOR', 'AUS'], duty: { percent: 25 } };
const announced = (data: object = {}, id = 'a') =>
  act(id, 'MeasureAnnounced', '2019-01-01', { ...terms, ...data });
const excluded = (data: object = {}) =>
  act('x', 'ExclusionGranted', '2019-05-01', { ...scope, ...data });
const rate = (data: object = {}) =>
  act('x', 'MeasureAnnounced', '2019-05-01', { ...terms, ...data });
const licence = (data: object = {}, id = 'x') =>
  act(id, 'LicenceGranted', '2019-05-01', { ...scope, licence: id, ...data });
const later = act('l', 'MeasureAnnounced', '2019-05-01', terms as never);
const noted = (...names: readonly string[]) =>
  act('n', 'EntityNoted', '2019-01-01', { entity: 'b', names });
const goodNoted = (product: string, ...codes: readonly string[]) =>
  act('p', 'ProductNoted', '2019-01-01', { product, codes: codes.map((code) => HS(code)) });

const named = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ _tag, event }) => `${_tag} ${event}`);
const messages = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ message }) => message);

describe('an exclusion that takes nothing out', () => {
  it.each<[string, ...EventInput[]]>([
    ['a country', announced(), excluded({ partners: ['AUT'] })],
    ['goods', announced(), excluded({ products: [HS('7280')] })],
    [
      'a bare name',
      announced({ products: ['photoresist'] }),
      excluded({ products: ['photoresit'] }),
    ],
    ['goods in "except"', noted('b'), rate({ except: { products: [HS('7218')] } })],
    ['a country in "except"', noted('b'), rate({ except: { partners: ['AUT'] } })],
  ])('should be named for %s that the measure is not for', (_, ...events) => {
    expect(named(...events)).toEqual(['NoEffect x']);
  });

  const both = announced({ products: [HS('7208'), HS('7318')], entities: ['Alpha', 'Beta'] });
  const all = announced({}, 'all');
  it.each<[string, ...EventInput[]]>([
    ['goods', both, rate({ except: { products: [HS('7318')] } })],
    ['a country', all, rate({ against: ['KOR'], except: { partners: ['AUS'] } })],
    [
      'a country beside its partners',
      all,
      rate({ partners: ['KOR'], except: { partners: ['AUS'] } }),
    ],
    ['a firm', both, rate({ entities: ['Alpha'], except: { entities: ['Beta'] } })],
  ])(
    'should be named for %s in "except" of which another announcement alone is',
    (_, ...events) => {
      expect(named(...events)).toEqual(['NoEffect x']);
    },
  );

  it.each<[string, ...EventInput[]]>([
    ['a narrower code', rate({ except: { products: [HS('720851')] } })],
    ['a country of all', rate({ against: '*', except: { partners: ['AUS'] } })],
    ['a member of a union', rate({ against: 'EUN', except: { partners: ['DEU'] } })],
    ['a firm of all', rate({ except: { entities: ['Beta'] } })],
    [
      'another name of its firm',
      noted('Alpha', 'Beta'),
      rate({ entities: ['Alpha'], except: { entities: ['Beta'] } }),
    ],
  ])('should not be named for %s in "except"', (_, ...events) => {
    expect(named(...events)).toEqual([]);
  });

  it('should say that the announcement itself does not cover what it excepts', () => {
    expect(messages(all, rate({ against: ['KOR'], except: { partners: ['AUS'] } }))).toEqual([
      'Event "x" excludes "AUS" from its own announcement of the measure "us-232-steel", which does not cover it, so this changes nothing. Correct the act. To take it out of the measure, record an ExclusionGranted, or name it in "except" of an announcement that covers it.',
    ]);
  });

  it('should say what is meant for a country that is nearly one of the measure', () => {
    expect(messages(announced(), excluded({ partners: ['AUT'] }))).toEqual([
      'Event "x" excludes "AUT" from the measure "us-232-steel", and no event announces the measure for it, so this changes nothing. Did you mean "AUS"? Correct the act, or announce the measure for what it excludes.',
    ]);
  });

  it.each<[string, ...EventInput[]]>([
    ['a narrower code', announced(), excluded({ products: [HS('72085120')] })],
    ['a wider code', announced(), excluded({ products: [HS('72')] })],
    ['a described part', announced(), excluded({ products: [HS('720851', 'plates')] })],
    [
      'a code within a described part',
      announced({ products: [HS('7208', 'x')] }),
      excluded({ products: [HS('720851')] }),
    ],
    ['all goods', announced(), excluded({ products: '*' })],
    ['a name beside a code', announced(), excluded({ products: ['plates'] })],
    [
      'a code of another scheme',
      announced(),
      excluded({ products: [{ scheme: 'ECCN', code: '1C' }] }),
    ],
    [
      'a member of a union',
      announced({ against: ['EUN', 'KOR'] }),
      excluded({ partners: ['AUT'] }),
    ],
    ['a union', announced(), excluded({ partners: ['EUN'] })],
    ['any country', announced({ against: '*' }), excluded({ partners: ['AUT'] })],
    ['a measure announced only later', excluded(), later],
  ])('should not be named for %s', (_, ...events) => {
    expect(named(...events)).toEqual([]);
  });

  it('should not be named for codes that a note gives to one good', () => {
    const other = excluded({ products: [HS('9903')] });
    expect(named(goodNoted('plates', '7208', '9903'), announced(), other)).toEqual([]);
  });

  it('should not be named for goods that the measure had before a correction', () => {
    const { id, recordedAt, ...replacement } = announced({ products: [HS('7209')] });
    const corrected = act('c', 'EventCorrected', '2019-06-01', {
      target: id,
      replacement: replacement as never,
    });
    expect([recordedAt, ...named(announced(), excluded(), corrected)]).toEqual(['2019-01-01']);
  });

  it('should not be named for an act that was retracted', () => {
    const wrong = excluded({ partners: ['AUT'] });
    const retracted = act('r', 'EventRetracted', '2019-06-01', {
      target: 'x',
      reason: 'a mistake',
    });
    expect(named(announced(), wrong, retracted)).toEqual([]);
  });
});

describe('a name that is nearly another', () => {
  const inQuota = announced({ when: ['in-quota'], duty: { percent: 10 } }, 'q');
  const ofFirm = announced({ entities: ['Bluescope'] }, 'f');

  it.each<[string, string, ...EventInput[]]>([
    ['a condition', 'UnknownCondition', announced(), inQuota, excluded({ when: ['in-qouta'] })],
    ['a measure', 'UnknownMeasure', announced(), rate({ measure: 'us-232-stel' })],
    ['a firm of a new rate', 'UnknownEntity', ofFirm, rate({ entities: ['Bluescoop'] })],
    [
      'a firm noted',
      'UnknownEntity',
      announced(),
      noted('Bluescope'),
      excluded({ entities: ['Bluescoop'] }),
    ],
    [
      'a firm of a licence',
      'UnknownEntity',
      announced(),
      noted('SK hynix'),
      licence({ entities: ['SK hinix'] }),
    ],
    [
      'a grantee',
      'UnknownEntity',
      announced(),
      noted('SK hynix'),
      licence({ grantee: 'SK hinix' }),
    ],
    [
      'a licence replaced',
      'UnknownLicence',
      announced(),
      licence({}, 'G1'),
      licence({ replaces: 'G11' }),
    ],
  ])('should be named for %s', (_, tag, ...events) => {
    expect(named(...events)).toEqual([`${tag} x`]);
  });

  it.each<[string, ...EventInput[]]>([
    [
      'a condition with another number',
      announced({ when: ['list-1'] }),
      rate({ when: ['list-2'] }),
    ],
    ['a condition of another word', announced({ when: ['forged'] }), rate({ when: ['painted'] })],
    [
      'a measure of other goods',
      announced(),
      rate({ measure: 'us-232-stel', products: [HS('85')] }),
    ],
    [
      'a measure with another letter',
      announced({ measure: 'list-a' }),
      rate({ measure: 'list-b' }),
    ],
    ['firms of one act', announced({ entities: ['Bluescope', 'Bluescoop'] })],
    ['a firm that is noted', noted('Bluescoop'), ofFirm, rate({ entities: ['Bluescoop'] })],
    ['a short firm', announced({ entities: ['ZTE Ltd'] }), rate({ entities: ['ZTT Ltd'] })],
    ['a licence granted later', announced(), licence({ replaces: 'G1' }), licence({}, 'G1')],
  ])('should not be named for %s', (_, ...events) => {
    expect(named(...events)).toEqual([]);
  });
});

describe('a rate that changes its kind', () => {
  const amended = (duty: object, more: object = {}) =>
    act('x', 'MeasureAmended', '2019-05-01', { ...scope, ...more, duty });
  const inclusive = announced({ duty: { percent: 15, as: 'inclusive' } });
  const onContent = announced({ duty: { percent: 25, on: 'aluminium content' } });

  it.each<[string, ...EventInput[]]>([
    ['an amendment without "as"', inclusive, amended({ percent: 20 })],
    ['an amendment without "on"', onContent, amended({ percent: 50 })],
    ['a rate of a firm', inclusive, rate({ duty: { percent: 20 }, entities: ['Bluescope'] })],
    [
      'a rate of narrower goods',
      inclusive,
      rate({ duty: { percent: 20 }, products: [HS('720851')] }),
    ],
  ])('should be named for %s', (_, ...events) => {
    expect(named(...events)).toEqual(['OtherKindOfRate x']);
  });

  it.each<[string, ...EventInput[]]>([
    ['"as" stated', inclusive, amended({ percent: 20, as: 'addition' })],
    ['"on" stated', onContent, amended({ percent: 50, on: 'copper content' })],
    ['a nil rate', inclusive, amended({ percent: 0 })],
    ['the measure announced again', inclusive, rate({ duty: { percent: 20 } })],
    ['another measure', inclusive, rate({ measure: 'other', duty: { percent: 20 } })],
    ['an addition', announced(), amended({ percent: 20 })],
  ])('should not be named for %s', (_, ...events) => {
    expect(named(...events)).toEqual([]);
  });
});
