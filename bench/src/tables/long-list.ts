import {
  asOf,
  decodeEvent,
  emptyLog,
  isLeft,
  type PlainEvent,
  pipe,
  relations,
  tariffOn,
  timeline,
  toNullable,
} from '../bilateral.ts';
import type { Contender, Table } from '../runner/task.ts';
import { inThousands } from './title.ts';

const nameOf = (codes: number): string => `a list of ${inThousands(codes)} codes`;

/** Line 10: a list of tariff codes announced in one act, read, filed, and asked code by code. */
export const longList = (sizes: readonly [number, number], rounds: number): Table => {
  const [few, many] = sizes;
  return {
    id: 'long-list',
    line: 10,
    title: 'A list of tariff codes in one act: read, and its duty asked for each code',
    rounds,
    unit: 'list',
    unitsPerRun: 1,
    contenders: [asking(few), asking(many)],
    control: nameOf(few),
    // In proportion: a code of the long list costs at most twice what one of the short does.
    claims: [{ of: nameOf(many), to: nameOf(few), costAtMost: (2 * many) / few }],
  };
};

const codeOf = (index: number): string => String(10_000_000 + index * 37);

const lineOf = (codes: number): string =>
  JSON.stringify({
    id: 'list',
    type: 'MeasureAnnounced',
    schemaVersion: 2,
    occurred: '2018-06-15',
    recordedAt: '2018-06-15',
    by: { country: 'USA', sector: 'GOV', name: 'USTR' },
    data: {
      measure: 'list',
      instrument: 'import-tariff',
      flow: 'import',
      against: 'CHN',
      products: Array.from({ length: codes }, (_, at) => ({ scheme: 'HS', code: codeOf(at) })),
      duty: { percent: 25 },
      effectiveFrom: '2018-07-06',
    },
    sources: [{ publisher: 'USTR', url: 'https://example.org/list', publishedOn: '2018-06-15' }],
  });

const readAndAsk = (line: string, codes: number): number => {
  const read = decodeEvent(JSON.parse(line));
  if (isLeft(read)) throw new RangeError('The list is no event.');
  // It is a plain event, as its type says.
  const events = [read.right as PlainEvent];
  const log = { ...emptyLog({ parties: ['USA', 'CHN'], offset: '-05:00' }), events };
  const state = pipe(log, timeline(relations), asOf('2018-07-10'));
  let sum = 0;
  for (let at = 0; at < codes; at += 1) {
    const product = { scheme: 'HS', code: codeOf(at) };
    const tariff = tariffOn({ from: 'CHN', to: 'USA', product })(state);
    sum += toNullable(tariff)?.import?.additional ?? 0;
  }
  return sum;
};

const asking = (codes: number): Contender => ({
  name: nameOf(codes),
  group: nameOf(codes),
  start: () => {
    const line = lineOf(codes);
    return {
      answers: () => readAndAsk(line, codes) === codes * 25,
      run: (times) => {
        let sum = 0;
        for (let turn = 0; turn < times; turn += 1) sum += readAndAsk(line, codes);
        return sum;
      },
    };
  },
});
