import { append, emptyLog, isRight, pipe } from 'bilateral';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameo, readGdelt, readIcews, readPolecat } from '../../../src/codebooks';
import { anyText } from '../../../src/testing/arbitraries/single/any-text';
import {
  gdelt,
  gdelt2,
  icews,
  icewsHeader,
  polecat,
  polecatHeader,
  polecatTabs,
} from '../../support/event-rows';
import { isLongRun } from '../../support/holds';

const relation = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;

const codes = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('040', '061', '112', '163') },
  { weight: 1, arbitrary: fc.constantFrom(...cameo.codes.map(({ code }) => code), '---', '') },
);
const day = fc.constantFrom(1, 2, 3, 30, 31).map((each) => String(each).padStart(2, '0'));
const id = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 999 }).map(String) },
  { weight: 1, arbitrary: fc.string() },
);
const iso = fc.oneof(
  { weight: 5, arbitrary: day.map((each) => `2019-06-${each}`) },
  {
    weight: 1,
    arbitrary: fc.string(),
  },
);
const compact = iso.map((each) => each.replaceAll('-', ''));
/** Two sides, as columns, most often the two of the relation. */
const sides = (columns: readonly [string, string], names: readonly [string, string]) => {
  const [japan, korea] = names;
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom([japan, korea], [korea, japan]) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(japan, 'CHN', ''), fc.constant(korea)) },
    )
    .map(([one = '', other = '']) => ({ [columns[0]]: one, [columns[1]]: other }));
};
const anyCell = fc.string().map((each) => each.replace(/[\t\r\n\u2028\u2029]/g, ''));
const actorName = fc.oneof(
  { weight: 5, arbitrary: fc.constant('Japan') },
  { weight: 1, arbitrary: anyCell },
);

const gdeltCells = fc
  .tuple(
    sides(['Actor1CountryCode', 'Actor2CountryCode'], ['JPN', 'KOR']),
    fc.record({
      GLOBALEVENTID: id.map((each) => each.replace(/\s/g, '')),
      SQLDATE: compact.map((each) => each.replace(/\s/g, '')),
      DATEADDED: fc.constantFrom('20190630', '20190701', '20190615'),
      Actor1Name: actorName,
      EventCode: codes,
      SOURCEURL: anyCell,
    }),
  )
  .map(([pair, cells]) => ({ ...cells, ...pair }));

const gdeltRows = fc.oneof(
  gdeltCells.map((cells) => gdelt(cells)),
  gdeltCells.map((cells) => gdelt2({ ...cells, DATEADDED: `${cells.DATEADDED}120000` })),
);

const icewsRows = fc
  .tuple(
    sides(['Source Country', 'Target Country'], ['Japan', 'South Korea']),
    fc.record({
      'Event ID': id.map((each) => each.replace(/\s/g, '')),
      'Event Date': iso.map((each) => each.replace(/\s/g, '')),
      'Source Name': actorName,
      'CAMEO Code': codes,
      Publisher: anyCell,
    }),
  )
  .map(([pair, cells]) => icews({ ...cells, ...pair }));

const polecatCells = fc
  .tuple(
    sides(['Actor Country', 'Recipient Country'], ['JPN', 'KOR']),
    fc.record({
      'Event ID': id.map((each) => each.replace(/\s/g, '')),
      'Event Date': iso.map((each) => each.replace(/\s/g, '')),
      'Publication Date': fc.constantFrom('2019-06-30', '2019-07-01', '2019-07-01T09:00:00Z', ''),
      'Event Type': fc.constantFrom('CONSULT', 'COOPERATE', 'ACCUSE', 'SANCTION', 'DEMAND'),
      'Event Mode': fc.oneof(fc.constantFrom('None', 'visit', 'allege'), anyCell),
      'Actor Name': actorName,
      Contexts: anyCell,
    }),
  )
  .map(([pair, cells]) => ({ ...cells, ...pair }));

const notBlank = (line: string): boolean => line.trim() !== '';
const text = (row: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: fc.string() }), {
        maxLength: 30,
        size: 'max',
      }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([lines, end]) => lines.join(end));

const linesIn = (whole: string): number => whole.split(/\r\n|\n|\r/).filter(notBlank).length;

const readers = [
  ['GDELT', readGdelt(relation), text(gdeltRows), ''],
  ['ICEWS', readIcews(relation), text(icewsRows), icewsHeader],
  [
    'POLECAT in tabs',
    readPolecat(relation),
    text(polecatCells.map((cells) => polecatTabs(cells))),
    polecatHeader,
  ],
  [
    'POLECAT in JSON',
    readPolecat(relation),
    text(polecatCells.map((fields) => polecat(fields))),
    polecat(),
  ],
] as const;

const accepted = (events: ReturnType<ReturnType<typeof readGdelt>>['events']) =>
  pipe(emptyLog(relation), append(events));

describe.each(readers)('reading %s', (_, read, texts, first) => {
  it('should account for every row and give events that a log accepts', () => {
    let [placed, joined, unplaced] = [0, 0, 0];
    fc.assert(
      fc.property(texts, (rest) => {
        const whole = first === '' ? rest : `${first}\n${rest}`;
        const result = read(whole);
        const header = first !== '' && !first.startsWith('{') ? 1 : 0;
        expect(result.events.length + result.joined.length + result.unplaced.length).toBe(
          linesIn(whole) - header,
        );
        const log = accepted(result.events);
        expect(isRight(log) ? log.right.events.length : log.left.message).toBe(
          result.events.length,
        );
        placed += result.events.length;
        joined += result.joined.length;
        unplaced += result.unplaced.length;
      }),
      { numRuns: isLongRun ? 200 : 50 },
    );
    console.log(`Rows placed: ${placed}, joined: ${joined}, unplaced: ${unplaced}`);
    expect(Math.min(placed, joined, unplaced)).toBeGreaterThan(0);
  });

  it('should never throw', () => {
    fc.assert(
      fc.property(anyText(), (whole) => {
        const result = read(whole);
        expect(result.events).toEqual([]);
      }),
      { numRuns: isLongRun ? 500 : 100 },
    );
  });

  it('should give equal results for equal texts', () => {
    fc.assert(
      fc.property(texts, (whole) => {
        expect(read(whole)).toEqual(read(whole));
      }),
      { numRuns: isLongRun ? 50 : 20 },
    );
  });
});
