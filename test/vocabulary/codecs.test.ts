import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/codec/codec';
import { actor, countryCode, nationalActor } from '../../src/vocabulary/actors';
import { citation } from '../../src/vocabulary/citations';
import { edtf, point, when } from '../../src/vocabulary/dates';
import { eventId } from '../../src/vocabulary/ids';
import {
  instrument,
  instruments,
  licenceLevels,
  stricter,
  strictest,
} from '../../src/vocabulary/instruments';
import { mastChapters } from '../../src/vocabulary/mast';
import { product, productKey, products } from '../../src/vocabulary/products';

const takes = (codec: Part, ...values: unknown[]) => {
  for (const value of values) expect(codec.flawsOf(value, '')).toEqual([]);
};
const refuses = (codec: Part, ...values: unknown[]) => {
  for (const value of values) expect(codec.flawsOf(value, ''), String(value)).not.toEqual([]);
};

describe('ids', () => {
  it('may be names of things in JavaScript and be written in any script', () =>
    takes(
      eventId,
      '__proto__',
      'constructor',
      'toString',
      '대법원-2018',
      'DS590',
      '1',
      'a.b:c_d-e',
      'x'.repeat(128),
    ));
  it('have nothing in them that joins ids', () =>
    refuses(
      eventId,
      '',
      ' a',
      'a b',
      'a/b',
      'a>b',
      '-a',
      '.a',
      'a\n',
      'x'.repeat(129),
      7,
      null,
      {},
    ));
});

describe('actors', () => {
  it('have a country, or are international with a name', () =>
    takes(
      actor,
      { country: 'JPN', sector: 'GOV' },
      { country: 'JPN', sector: 'GOV', name: 'METI' },
      { sector: 'IGO', name: 'WTO' },
    ));
  it('are nothing else', () => {
    refuses(
      actor,
      { sector: 'GOV' },
      { sector: 'IGO' },
      { country: 'Japan', sector: 'GOV' },
      'JPN',
      null,
    );
    refuses(nationalActor, { sector: 'IGO', name: 'WTO' });
    refuses(countryCode, 'JP', 'jpn', 'JPN ');
  });
  it('are told what is missing of the kind that they are', () => {
    expect(actor.flawsOf({ sector: 'IGO' }, 'by')[0]?.path).toBe('by.name');
    expect(actor.flawsOf({ sector: 'GOV' }, 'by')[0]?.path).toBe('by.country');
  });
});

describe('products', () => {
  it('are names or codes', () =>
    takes(
      product,
      'hydrogen-fluoride',
      { scheme: 'HS', code: '281111' },
      { scheme: 'ETCO', code: '16(1)' },
    ));
  it('have no colon, space or slash', () =>
    refuses(
      product,
      'HS:281111',
      'a b',
      'a/b',
      { scheme: 'H:S', code: '1' },
      { scheme: 'HS', code: '' },
      { scheme: 'HS' },
      7,
    ));
  it('have a key that tells them apart', () => {
    expect(productKey({ scheme: 'HS', code: '281111' })).toBe('HS:281111');
    expect(productKey('hydrogen-fluoride')).toBe('hydrogen-fluoride');
  });
  it('are at least one, and none twice', () => {
    takes(products, ['a'], ['a', { scheme: 'a', code: 'b' }]);
    refuses(products, [], ['a', 'a'], 'a');
  });
});

describe('citations', () => {
  it('need a publisher', () => {
    takes(
      citation,
      { publisher: 'METI' },
      { publisher: 'METI', url: 'https://例え.jp/a', publishedOn: '2019-07' },
    );
    refuses(
      citation,
      {},
      { publisher: '' },
      { publisher: 'M', url: 'no url' },
      { publisher: 'M', confidence: 'X' },
    );
  });
});

describe('dates', () => {
  it('are EDTF, or a day or date-time for points', () => {
    takes(
      edtf,
      '2019-07-04',
      '2019-07',
      '2019-07-05~',
      '../2019-06-30',
      '[2019-07-01..2019-07-04]',
    );
    refuses(edtf, '2019-02-30', '2019-07-04T09:00:00Z', 'July', 2019);
    takes(when, '2019-07-04', '2019', '2019-07-04T09:00:00+09:00');
    refuses(when, '2019-07-04T09:00:00', '2019-02-30T09:00:00Z', null);
    takes(point, '2019-07-04', '2019-07-04T09:00:00+09:00');
    refuses(point, '2019-07', '2019-02-30', '2019-07-04~', null);
  });
});

describe('instruments', () => {
  it('each have their MAST chapter, or none', () => {
    expect(instruments['export-ban'].mast).toBe('P');
    expect(instruments['import-quota'].mast).toBe('E');
    expect(instruments['anti-dumping'].mast).toBe('D');
    expect(instruments['import-tariff'].mast).toBeNull();
    for (const { mast } of Object.values(instruments))
      expect(mast === null || mast in mastChapters).toBe(true);
  });
  it('are words of the table alone', () => {
    takes(instrument, ...Object.keys(instruments));
    refuses(instrument, 'exports-ban', 'constructor', '__proto__', 1);
    expect(instrument.flawsOf('exports-ban', '')[0]?.advice).toBe(
      'Did you mean "export-ban"? Use one of these words.',
    );
  });
});

describe('licence levels', () => {
  it('are in order of strictness', () => {
    expect(licenceLevels).toEqual([
      'none',
      'general-bulk',
      'specified-bulk',
      'individual',
      'prohibited',
    ]);
    expect(stricter('individual', 'general-bulk')).toBe('individual');
    expect(stricter('general-bulk', 'prohibited')).toBe('prohibited');
    expect(strictest(['general-bulk', 'individual', 'none'])).toBe('individual');
    expect(strictest([])).toBe('none');
  });
});
