import { formatLog, orThrow, type PolicyEvent, parseLog, relations, timeline } from 'bilateral';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { ask, questions } from 'bilateral/query';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pageValues } from '../support/examples/page-values';
import { storeKinds } from './stores';

const queries = [
  ...Object.values(questions).flatMap(({ examples }) => examples),
  { verb: 'changes', from: '2019-07-01', to: '2019-09-01' },
  { verb: 'upcoming', asOf: '2019-08-10' },
  { verb: 'events', from: '2019-08-01', to: '2019-08-31' },
];
const answersOf = (asked: typeof japanKorea): readonly unknown[] =>
  queries.map((each) => ask(asked)(each));
const expected = answersOf(japanKorea);
const { events } = japanKoreaLog;
const [header = ''] = formatLog(japanKoreaLog).split('\n');

/** The timeline of what a store gave. */
const timelineOf = (read: readonly unknown[]): typeof japanKorea =>
  timeline(relations)(
    orThrow(parseLog([header, ...read.map((each) => JSON.stringify(each)), ''].join('\n'))),
  );

it('asks at least twenty questions', () => {
  expect(queries.length).toBeGreaterThanOrEqual(20);
  expect(new Set(queries.map((each) => JSON.stringify(each))).size).toBe(queries.length);
});

const kinds = await storeKinds();

describe('the questions about the case', () => {
  it.each([...kinds])('should have the same answers from %s', async (_, start) => {
    const { make, end } = await start();
    onTestFinished(async () => end?.());
    const store = await make();
    // At once, since some events refer to later ones.
    expect(await store.append('JPN-KOR', events, 0)).toBe('appended');
    const read = await store.read('JPN-KOR');
    await store.close?.();
    expect(answersOf(timelineOf(read))).toEqual(expected);
  });

  it('should have the same answers from CloudEvents', async () => {
    const page = 'docs/how-to/stores/exchange-cloudevents.md';
    const { cloudEventOf } = await pageValues(page, ['cloudEventOf']);
    // The page declares it.
    const envelope = cloudEventOf as (relation: string, event: PolicyEvent) => object;
    const sent = events.map((each) => JSON.stringify(envelope('JPN-KOR', each)));
    expect(answersOf(timelineOf(sent.map((each) => JSON.parse(each).data)))).toEqual(expected);
  });

  it('should have the same answers from CSV', async () => {
    const page = 'docs/how-to/stores/write-and-read-csv.md';
    const values = await pageValues(page, ['csvOf', 'logOf']);
    // The page declares them.
    const { csvOf, logOf } = values as {
      csvOf: (all: readonly PolicyEvent[]) => string;
      logOf: (line: string, csv: string) => typeof japanKoreaLog;
    };
    expect(answersOf(timeline(relations)(logOf(header, csvOf(events))))).toEqual(expected);
  });
});
