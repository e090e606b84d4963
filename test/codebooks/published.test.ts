import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cameo, goldsteinTables, gta, plover, wtoStages } from '../../src/codebooks';
import { disputeEvents } from '../../src/events/disputes/dispute-event';
import { mastChapters } from '../../src/vocabulary/mast';

/**
 * Digests of the tables as published, by root, so that no code, name or score can change unseen.
 * The scores of ICEWS, GDELT and PLOVER and the numbers of Global Trade Alert were held against the
 * published files row by row. A digest changes only after the published table is read anew.
 */
const published = JSON.parse(
  readFileSync(new URL('./published-digests.json', import.meta.url), 'utf8'),
);

const digest = (lines: readonly string[]): string =>
  createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex')
    .slice(0, 12);

/** One digest for each root, of lines that begin with a code. */
const byRoot = (lines: readonly string[]): Readonly<Record<string, string>> => {
  const roots = [...new Set(lines.map((line) => line.slice(0, 2)))].sort();
  return Object.fromEntries(
    roots.map((root) => [root, digest(lines.filter((line) => line.startsWith(root)))]),
  );
};

const scores = (table: 'icews' | 'gdelt') =>
  byRoot(goldsteinTables[table].scores.map(({ code, score }) => `${code} ${score}`));

const ploverLines = (ofModes: boolean) =>
  plover.codes
    .filter(({ mode }) => (mode !== undefined) === ofModes)
    .map((each) => `${each.code} ${each.quad} ${each.score} ${each.cameo.join(',')}`);

describe('every code should be as published', () => {
  it.each([
    ['the names of CAMEO', 'cameo', byRoot(cameo.codes.map(({ code, name }) => `${code} ${name}`))],
    ['the scores of ICEWS', 'icews', scores('icews')],
    ['the scores of GDELT', 'gdelt', scores('gdelt')],
    [
      'the types, modes and contexts of PLOVER',
      'plover',
      {
        types: digest(ploverLines(false)),
        modes: digest(ploverLines(true)),
        contexts: digest(plover.contexts),
      },
    ],
    [
      'the types of Global Trade Alert',
      'gta',
      { types: digest(gta.interventions.map(({ code, instrument }) => `${code} ${instrument}`)) },
    ],
    [
      'the chapters of MAST',
      'mast',
      {
        chapters: digest(Object.entries(mastChapters).map(([letter, name]) => `${letter} ${name}`)),
      },
    ],
  ])('%s', (_, table, digests) => {
    expect(digests).toEqual(published[table]);
  });

  it('the classes of all roots', () => {
    const quads = (division: 'gdelt' | 'icews') =>
      cameo.codes
        .filter(({ level }) => level === 0)
        .map(({ quad }) => quad[division])
        .join('');
    expect(quads('gdelt')).toBe('11111222233333444444');
    expect(quads('icews')).toBe('11111222333334444444');
  });

  it('the chapters of MAST that the types of Global Trade Alert belong to', () => {
    const chapters = [...new Set(gta.interventions.map(({ mast }) => mast))];
    const numbers = chapters.map((chapter) => [
      chapter ?? 'none',
      gta.interventions
        .filter(({ mast }) => mast === chapter)
        .map(({ code }) => code)
        .join(' '),
    ]);
    expect(Object.fromEntries(numbers)).toEqual({
      A: '46',
      B: '49',
      C: '50 75',
      D: '51 52 53 56 58',
      E: '22 36 44 45 69',
      F: '48 70 71 72 73',
      G: '33',
      H: '76',
      I: '28 29 30 34 57 64 65 66 67 68',
      J: '77',
      K: '78',
      L: '1 2 3 4 5 6 7 8 14 23 55 59 61 62 80 81 82 83',
      M: '40 41 42 43',
      N: '24',
      P: '15 16 17 18 19 20 21 35 37 39 54 63 74',
      none: '9 10 11 12 13 25 26 27 31 32 38 47 60 79',
    });
  });

  it('an entry for each type of step in a dispute', () => {
    const told = new Set(wtoStages.stages.map(({ event }) => event));
    expect(
      Object.keys(disputeEvents).filter((type) => ![...told].some((each) => each === type)),
    ).toEqual([]);
  });

  it('the articles of every step of a dispute at the WTO', () => {
    expect(
      wtoStages.stages.map(({ event, recourse, report, stage, articles }) =>
        [
          event ?? stage,
          ...(recourse ? [recourse] : []),
          ...(report ? [report] : []),
          ...articles,
        ].join(' '),
      ),
    ).toEqual([
      'ConsultationsRequested 4.4',
      'ConsultationsAccepted 4.3',
      'ConsultationsHeld 4.3 4.5',
      'InterestNotified 4.11',
      'InterestAnswered 4.11',
      'good offices, conciliation or mediation 5.1 5.3',
      'PanelRequested 4.7 6.2',
      'PanelRequestBlocked 6.1',
      'PanelEstablished 6.1',
      'InterestNotified 10.2',
      'AppointmentRequested 8.7',
      'PanelComposed 8.6 8.7',
      'interim review 15.2',
      'ReportCirculated panel 12.7 16.1',
      'AppealNotified 16.4 17.4',
      'ReportCirculated appellate 17.5',
      'ReportAdopted panel 16.4',
      'ReportAdopted appellate 17.14',
      'ImplementationReported 21.3',
      'ArbitrationRequested period 21.3(c)',
      'PeriodSet 21.3',
      'ImplementationReported 21.6',
      'ProceduresAgreed',
      'PanelRequested compliance 21.5',
      'compensation 22.2',
      'RetaliationRequested 22.2',
      'ArbitrationRequested retaliation 22.6',
      'ReportCirculated retaliation award 22.6 22.7',
      'RetaliationAuthorised 22.6 22.7',
      'ProceedingPaused 12.12',
      'ProceedingResumed 12.12',
      'SolutionNotified 3.6',
      'RequestWithdrawn',
      'ComplaintWithdrawn',
      'ArbitrationRequested 25.1 25.2',
      'ReportCirculated award 25.3',
      'ArbitrationRefused 25.2',
    ]);
  });
});
