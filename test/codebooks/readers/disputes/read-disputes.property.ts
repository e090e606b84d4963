import { readDisputes } from 'bilateral/codebooks';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DatedStep, lawfulOrders } from '../../../support/disputes/dsu-orders';

const read = readDisputes({ parties: ['XAA', 'XBB'] });

const columns = [
  ...['dispute', 'complainant', 'respondent', 'date', 'step', 'by', 'recourse', 'round'],
  ...['members', 'reports', 'toConform', 'extent', 'until', 'about', 'to'],
];

/** How a spreadsheet may write a value; a list is parted by what the cells are not. */
const written = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') : value === undefined ? '' : String(value);

const asCsv = (
  order: readonly DatedStep[],
  separator: string,
  quoted: boolean,
  lineEnd: string,
): string => {
  const rows = order.map(
    (step, index): Readonly<Record<string, unknown>> => ({
      dispute: 'DS1',
      ...(index === 0 ? { complainant: 'XAA', respondent: 'XBB' } : {}),
      ...step,
    }),
  );
  const cell = (text: string): string => (quoted ? `"${text}"` : text);
  return [columns, ...rows.map((row) => columns.map((name) => written(row[name])))]
    .map((cells) => cells.map(cell).join(separator))
    .join(lineEnd);
};

it('reads the same log from a table as from JSON, however the table is written', () => {
  fc.assert(
    fc.property(
      lawfulOrders,
      fc.constantFrom(',', ';', '\t'),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      (order, separator, quoted, lineEnd) => {
        const json = { dispute: 'DS1', complainant: 'XAA', respondent: 'XBB', steps: order };
        const table = read(asCsv(order, separator, quoted, lineEnd));
        expect(table.unread).toEqual([]);
        expect(table.log).toEqual(read(JSON.stringify(json)).log);
      },
    ),
  );
});

it('makes an event of each row of a table, or names it with its line', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('DS1', 'XAA', 'XBB', '2019-07-04', 'panel-requested') },
    { weight: 1, arbitrary: fc.string().map((text) => text.replace(/["\r\n,;\t]/g, '')) },
  );
  const row = fc.array(cell, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const lines = rows.map((cells) => cells.join(','));
      const { log, unread } = read(
        ['dispute,complainant,respondent,date,step', ...lines].join('\n'),
      );
      const blank = lines.filter((line) => line.replace(/[,\s]/g, '') === '').length;
      expect(log.events.length + unread.length).toBe(rows.length - blank);
      for (const { line, flaws } of unread) {
        expect(flaws.length).toBeGreaterThan(0);
        expect(line).toBeGreaterThan(1);
        expect(line).toBeLessThanOrEqual(rows.length + 1);
      }
    }),
  );
});

it('throws on no JSON, whatever its fields hold', () => {
  const odd = { toString: 1, valueOf: 1 };
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(odd, [odd], null, 4.4, 'communication'));
  const names = ['dispute', 'complainant', 'respondent', 'forum', 'sources'];
  const fields = ['date', 'step', 'article', 'by', 'level', 'members', 'source', 'recordedAt'];
  const some = (of: readonly string[], usual: object) =>
    fc
      .dictionary(fc.constantFrom(...of), value, { maxKeys: 2 })
      .map((given) => ({ ...usual, ...given }));
  const step = some(fields, { date: '2019-07-04', step: 'communication' });
  const usual = { dispute: 'DS1', complainant: 'XAA', respondent: 'XBB' };
  fc.assert(
    fc.property(some(names, usual), fc.array(step, { maxLength: 3 }), (dispute, steps) => {
      const { log, unread } = read(JSON.stringify([{ ...dispute, steps }]));
      expect(log.events.length + unread.length).toBe(steps.length);
    }),
  );
});

it('throws on no text', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.stringMatching(/^[[{"\]},:; \ta-z\n]{0,40}$/),
    fc.string().map((start) => `dispute,date,step\n${start}`),
  );
  fc.assert(
    fc.property(text, (each) => {
      expect(() => read(each)).not.toThrow();
    }),
  );
});
