import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/events/catalogue';
import { decodeEvent } from '../../src/events/decode/decode';
import { type Upcaster, type Upcasters, upcastWith } from '../../src/events/versions/upcast';
import { upcasters } from '../../src/events/versions/upcasters';
import { isLeft, right } from '../../src/fp';
import { formatLog } from '../../src/log/format';
import { parseLog } from '../../src/log/parse';

const fixture = new URL('../fixtures/compensation-plan-v1.ndjson', import.meta.url);

it('a log of the old form should be read in the current one, replacements too', () => {
  const result = parseLog(readFileSync(fixture, 'utf8'));
  expect(isLeft(result)).toBe(false);
  if (isLeft(result)) return;
  const [plan, correction] = result.right.events;
  expect(plan).toMatchObject({
    schemaVersion: 2,
    data: { payer: { country: 'KOR', sector: 'CVL', name: 'Foundation for Victims' } },
  });
  expect(correction).toMatchObject({
    schemaVersion: 1,
    data: {
      replacement: { schemaVersion: 2, data: { payer: { sector: 'IGO', name: 'A Trust Fund' } } },
    },
  });
  expect(parseLog(formatLog(result.right))).toEqual(result);
});

it('steps of a dispute of version 1 should be read in the current version', () => {
  const text = readFileSync(new URL('../fixtures/disputes-v1.ndjson', import.meta.url), 'utf8');
  const result = parseLog(text);
  if (isLeft(result)) throw new Error(result.left.problems.map(({ message }) => message).join());
  expect(
    result.right.events.map(({ type, schemaVersion, data }) => [type, schemaVersion, data]),
  ).toEqual([
    [
      'ConsultationsRequested',
      2,
      { dispute: 'DS1', forum: 'WTO', complainants: ['KOR'], respondent: 'JPN', measures: ['m'] },
    ],
    ['PanelRequested', 1, { dispute: 'DS1', under: 'DSU Art. 6' }],
    ['PanelEstablished', 1, { dispute: 'DS1' }],
    ['ReportCirculated', 2, { dispute: 'DS1', report: 'panel' }],
    ['ReportAdopted', 2, { dispute: 'DS1', reports: ['panel'] }],
  ]);
});

it('data without the old form should be reported in terms of that form', () => {
  const decoded = decodeEvent({
    id: 'x',
    type: 'CompensationPlanAnnounced',
    schemaVersion: 1,
    occurred: '2023-03-06',
    recordedAt: '2023-03-06',
    by: { country: 'KOR', sector: 'GOV' },
    data: { plan: 'p', payer: { country: 'KOR', sector: 'CVL' }, beneficiaries: 'b' },
    sources: [],
  });
  expect(decoded).toMatchObject({
    left: {
      _tag: 'Flawed',
      flaws: [{ path: 'data.payer', expected: 'some text', found: 'an object' }],
    },
  });
});

it('upcasters should follow one another up to the current version and stop there', () => {
  const step =
    (name: string): Upcaster =>
    (event) =>
      right({ ...event, steps: [...(Array.isArray(event.steps) ? event.steps : []), name] });
  const steps: Upcasters = new Map([
    [
      'T',
      new Map([
        [1, step('1')],
        [2, step('2')],
        [3, step('3')],
        [4, step('4')],
      ]),
    ],
  ]);
  const up = (schemaVersion: number) => upcastWith(steps, { type: 'T', schemaVersion }, 4);
  expect(up(1)).toEqual(right({ type: 'T', schemaVersion: 4, steps: ['1', '2', '3'] }));
  expect(up(3)).toEqual(right({ type: 'T', schemaVersion: 4, steps: ['3'] }));
  expect(up(4)).toEqual(right({ type: 'T', schemaVersion: 4 }));
  expect(up(0)).toEqual(right({ type: 'T', schemaVersion: 0 }));
});

it('every version before the current one should have an upcaster', () => {
  for (const [type, { version }] of Object.entries(catalogue))
    for (let from = 1; from < version; from++)
      expect(upcasters.get(type)?.has(from), `${type} ${from}`).toBe(true);
});
