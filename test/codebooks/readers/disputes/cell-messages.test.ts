import { disputeSteps, readDisputes } from 'bilateral/codebooks';
import { describe, expect, it } from 'vitest';

const read = readDisputes({ parties: ['CHN', 'USA'], sources: [{ publisher: 'WTO' }] });

/** Columns that hold more than plain text, each with cells that are wrong or missing. */
const columns = [
  'by',
  'recourse',
  'round',
  'members',
  'with',
  'to',
  'reports',
  'toConform',
  'level',
  'until',
  'part',
  'extent',
  'about',
  'measures',
  'recordedAt',
  'article',
  'title',
  'source',
  'url',
  'publishedOn',
  'confidence',
  'sources',
] as const;

const known: ReadonlySet<string> = new Set([...columns, 'complainant', 'step']);

const rowOf = (
  step: string,
  cells: Partial<Record<(typeof columns)[number], string>>,
  complainant = 'CHN',
): string =>
  `dispute,complainant,respondent,date,step,${columns.join(',')}
DS1,${complainant},USA,2019-09-02,${step},${columns.map((column) => cells[column] ?? '').join(',')}`;

const messageOf = (
  step: string,
  cells: Parameters<typeof rowOf>[1] = {},
  complainant?: string,
): string =>
  read(rowOf(step, cells, complainant))
    .unread.map(({ message }) => message.replace(/^line 2 \("DS1-01"\): /, ''))
    .join('');

describe('a message about a cell', () => {
  it.each([
    [
      messageOf('joining-requested'),
      'members: expected codes separated by spaces, such as JPN EUN, found nothing. Fill in the column "members" on this row.',
    ],
    [
      messageOf('joining-requested', { members: ';' }),
      'members: expected at least one member, found none. Name at least one member.',
    ],
    [
      messageOf('joining-requested', { members: 'JPN Korea' }),
      'members: expected an ISO 3166-1 alpha-3 code such as JPN, or a bloc such as EUN, found "Korea".',
    ],
    [
      messageOf('joining-requested', { members: 'JPN JPN' }),
      'members: expected each item only once, found "JPN" a second time.',
    ],
    [
      messageOf('reports-adopted'),
      'reports: expected the reports separated by spaces, such as appellate panel, found nothing.',
    ],
    [
      messageOf('reports-adopted', { reports: 'panell' }),
      'reports: expected one of panel, appellate, found "panell". Did you mean "panel"?',
    ],
    [
      messageOf('panel-requested', { recourse: 'compliance', round: 'two' }),
      'round: expected a whole number of 1 or more, found "two". Count from 1, and write digits.',
    ],
    [
      messageOf('panel-requested', { level: '520 million USD' }),
      'level: expected an empty cell, since this step has nothing to say there',
    ],
    [
      messageOf('panel-requested', { round: '2' }),
      'round: expected a round only beside "recourse", found 2. Say in "recourse" which kind of proceeding it counts',
    ],
    [
      messageOf('adoption-period-extended', { until: '2019-10-01', members: 'CHN' }),
      'members: expected "members" only of a period to implement, found more time to adopt a report. Leave it out.',
    ],
    [
      messageOf('panel-requested', { until: '2019-10-01' }),
      'until: expected an empty cell, since this step has nothing to say there, found a cell that is filled in. Empty it, or correct the step.',
    ],
    [
      messageOf('implementation-reported'),
      'extent: expected one of intended, partial, complete, found nothing. Fill in the column "extent" on this row.',
    ],
    [
      messageOf('panel-requested', { url: 'https://example.org' }),
      'source: expected some text, found nothing. Fill in the column "source" on this row.',
    ],
    [
      messageOf('panel-requested', { sources: 'WTO' }),
      'sources: expected no column of this name, found "WTO". Write the publisher into the column "source", and the rest into "url", "publishedOn", "locator" and "confidence".',
    ],
    [
      messageOf('consultations-requested', {}, 'CHN CHN'),
      'complainant: expected each item only once, found "CHN" a second time.',
    ],
  ])('should say how the cell is written: %s', (message, expected) => {
    expect(message).toContain(expected);
  });

  it('should not speak of JSON, whatever is in the cells', () => {
    const steps = Object.keys(disputeSteps);
    const cells = [
      '5 USD',
      '5 XX',
      '5 QQQ',
      'x',
      '0',
      ';',
      'x x',
      'JPN',
      '2019-01-01',
      '-1',
      'yes',
      '"a',
      '[]',
      '{}',
    ];
    const said = steps.flatMap((step) => [
      messageOf(step),
      ...columns.flatMap((column) => cells.map((cell) => messageOf(step, { [column]: cell }))),
    ]);
    const paths = said.map((message) => /^[a-zA-Z.[\]0-9]*(?=:)/.exec(message)?.[0] ?? '');
    expect([...new Set(paths)].filter((path) => path !== '' && !known.has(path))).toEqual([]);
    const wrong = said.filter((message) =>
      /array|object|JSON|without quotes|field|\[\d|\[ \]|\{|true or false|null/.test(
        message.replace(/found ("[^"]*"|a quote)/g, ''),
      ),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});

it('should speak of fields and arrays where the text is JSON', () => {
  const { unread } = read(
    JSON.stringify({
      dispute: 'DS1',
      complainant: 'CHN',
      respondent: 'USA',
      steps: [{ date: '2019-09-02', step: 'joining-requested' }],
    }),
  );
  expect(unread[0]?.message).toContain('members: expected an array, found no such field.');
});

it('should name the step that has all the words of another name', () => {
  expect(messageOf('retaliation-withdrawn')).toContain(
    'Did you mean "retaliation-request-withdrawn"? Use one of the names in disputeSteps.',
  );
});
