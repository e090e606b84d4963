import {
  append,
  catalogue,
  decodeEvent,
  formatLog,
  isRight,
  orThrow,
  parseLog,
  pipe,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { eventLine, eventObject, logText } from '../support/lines';

const nfd = 'cafe\u0301';
const nfc = 'caf\u00e9';

const measure = (product: string, fields: object = {}) =>
  eventObject({
    type: 'MeasureLifted',
    by: { country: 'JPN', sector: 'GOV', name: nfd },
    data: { measure: 'm', products: [product] },
    ...fields,
  });

describe('names with joiners', () => {
  const parsed = (product: string) => isRight(parseLog(logText(JSON.stringify(measure(product)))));

  it.each([
    '\u09b0\u200d\u09cd\u09af\u09be\u09ac',
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
    '\u0dc1\u0dca\u200d\u0dbb\u0dd3',
  ])('should be taken in scripts that need them: %s', (product) =>
    expect(parsed(product)).toBe(true),
  );

  it.each([
    'chips\u200d',
    'chi\u200cps',
    'x\u0302\u200dy',
    '\u200c\u0645',
    '\u0645\u200c',
    '7\u200c\u0645',
    '\u0645\u200c\u200c\u0645',
  ])('should be refused where a joiner could not be seen: %j', (product) =>
    expect(parsed(product)).toBe(false),
  );
});

describe('a scheme in small letters', () => {
  it('should be a problem, since no question asks for it', () => {
    const result = parseLog(
      logText(
        eventLine({
          type: 'MeasureLifted',
          by: { country: 'JPN', sector: 'GOV' },
          data: { measure: 'm', products: [{ scheme: 'hs', code: '281111' }] },
        }),
      ),
    );
    expect(() => orThrow(result)).toThrow(
      'data.products[0].scheme: expected "HS", found "hs". Write it in capitals.',
    );
  });
});

describe('names in another form than NFC', () => {
  it('should be brought into NFC with one warning for each event', () => {
    const log = orThrow(parseLog(logText(JSON.stringify(measure(nfd, { id: nfd })))));
    expect(log.events).toMatchObject([{ id: nfc, by: { name: nfc }, data: { products: [nfc] } }]);
    expect(
      log.warnings.map(({ _tag, line, path, message }) => [_tag, line, path, message]),
    ).toEqual([
      [
        'NotNormalised',
        2,
        'id',
        `line 2 ("${nfc}"): id: expected a name in Unicode's form NFC, found "${nfd}" in another form. It is read in NFC, in which names are compared, and formatLog writes it so.`,
      ],
    ]);
    expect(orThrow(parseLog(formatLog(log))).warnings).toEqual([]);
  });

  it('should name one product, whichever form it is written in', () => {
    const twice = parseLog(logText(JSON.stringify(measure(nfd)), JSON.stringify(measure(nfc))));
    expect(isRight(twice) && twice.right.events.length).toBe(1);
    const listed = measure(nfd, { data: { measure: 'm', products: [nfd, nfc] } });
    expect(() => orThrow(decodeEvent(listed))).toThrow('found "café" a second time');
  });

  it('should be refused by a codec alone, which changes nothing', () =>
    expect(catalogue.MeasureLifted.is(measure(nfd))).toBe(false));

  it('should refer to the event that is meant', () => {
    const log = orThrow(
      parseLog(logText(eventLine({ id: nfc }), eventLine({ id: 'b', actsOn: [nfd] }))),
    );
    expect(log.events[1]).toMatchObject({ actsOn: [nfc] });
  });

  it('should be brought into NFC in a replacement and by append', () => {
    const correction = eventObject({
      id: 'c',
      type: 'EventCorrected',
      data: {
        target: 'a',
        replacement: {
          ...measure(nfd),
          id: undefined,
          recordedAt: undefined,
        },
      },
    });
    const text = logText(eventLine(), JSON.stringify(correction));
    expect(orThrow(parseLog(text)).events[1]).toMatchObject({
      data: { replacement: { data: { products: [nfc] } } },
    });
    const empty = orThrow(parseLog(logText()));
    const added = pipe(
      empty,
      append([eventObject({ data: { boycott: nfd, against: 'JPN' } })] as never),
    );
    expect(isRight(added) && added.right.events[0]?.data).toMatchObject({ boycott: nfc });
  });

  it('should leave titles, quotations and addresses as they are', () => {
    const url = `https://example.org/${nfd}`;
    const line = eventLine({ title: nfd, note: nfd, sources: [{ publisher: 'A', url }] });
    const log = orThrow(parseLog(logText(line)));
    expect(log.warnings).toEqual([]);
    expect(log.events).toMatchObject([{ title: nfd, note: nfd, sources: [{ url }] }]);
  });
});

describe('names with combining marks', () => {
  it.each([
    ['Hindi', 'हिन्दी-उत्पाद'],
    ['Thai', 'ข้าวหอมมะลิ'],
    ['Tamil', 'தமிழ்-பொருள்'],
    ['Bengali', 'বাংলা-পণ্য'],
    ['pointed Hebrew', 'שָׁלוֹם'],
    ['pointed Arabic', 'مُنْتَج'],
  ])('should be taken in %s', (_script, name) => {
    const product = name.normalize('NFC');
    const log = orThrow(parseLog(logText(JSON.stringify(measure(product, { id: product })))));
    expect(log.events).toMatchObject([{ id: product, data: { products: [product] } }]);
  });
});

describe('text that was read in the wrong encoding', () => {
  it('should be kept with one warning that names the first line', () => {
    const log = orThrow(
      parseLog(
        logText(
          eventLine(),
          eventLine({ id: 'b', title: 'caf\ufffd' }),
          eventLine({ id: 'c', note: '\ufffd' }),
        ),
      ),
    );
    expect(log.events).toHaveLength(3);
    expect(log.warnings.map(({ _tag, message }) => [_tag, message])).toEqual([
      [
        'WrongEncoding',
        'line 3: expected text in UTF-8, found U+FFFD, which stands for characters that could not be decoded, on 2 lines. The file was read in the wrong encoding: read it again in its own.',
      ],
    ]);
  });
});

describe('codes of the Harmonized System', () => {
  it('should be refused with an odd number of digits', () => {
    const coded = measure('', {
      data: { measure: 'm', products: [{ scheme: 'HS', code: '10619' }] },
    });
    expect(() => orThrow(parseLog(logText(JSON.stringify(coded))))).toThrow(
      'data.products[0].code: expected an HS code of 2, 4, 6, 8 or 10 digits, found "10619". It has 5 digits, and each level has two. If the leading zero is missing, write 010619.',
    );
  });
});
