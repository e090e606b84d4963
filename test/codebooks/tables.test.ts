import { describe, expect, it } from 'vitest';
import {
  cameo,
  cameoEntry,
  goldstein,
  goldsteinTables,
  gta,
  gtaIntervention,
  plover,
  ploverEntry,
  wtoStages,
} from '../../src/codebooks';
import { none, some } from '../../src/fp';
import { instruments } from '../../src/vocabulary/instruments';

const books = [cameo, goldsteinTables.icews, goldsteinTables.gdelt, plover, gta, wtoStages];

describe('every table', () => {
  it.each(books)('should state its name, version and sources: $name', (book) => {
    expect(book.name).not.toBe('');
    expect(book.version).not.toBe('');
    expect(book.sources.length).toBeGreaterThan(0);
    expect(Object.isFrozen(book)).toBe(true);
  });

  it('should have no code twice', () => {
    const lists = [
      cameo.codes.map(({ code }) => code),
      goldsteinTables.icews.scores.map(({ code }) => code),
      goldsteinTables.gdelt.scores.map(({ code }) => code),
      plover.codes.map(({ code }) => code),
      plover.contexts,
      gta.interventions.map(({ code }) => code),
    ];
    for (const codes of lists) expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('CAMEO', () => {
  /** How many codes the manual 1.1b3 has below each root. */
  const below = {
    '01': 10,
    '02': 27,
    '03': 28,
    '04': 7,
    '05': 8,
    '06': 5,
    '07': 6,
    '08': 25,
    '09': 5,
    '10': 27,
    '11': 12,
    '12': 26,
    '13': 22,
    '14': 26,
    '15': 6,
    '16': 13,
    '17': 13,
    '18': 14,
    '19': 9,
    '20': 7,
  };

  it('should have as many codes below each root as the manual', () => {
    for (const [root, count] of Object.entries(below))
      expect([
        root,
        cameo.codes.filter((each) => each.root === root && each.level > 0).length,
      ]).toEqual([root, count]);
    expect(cameo.codes.filter(({ level }) => level === 0).map(({ code }) => code)).toEqual(
      Object.keys(below).sort(),
    );
    expect(cameo.codes).toHaveLength(316);
  });

  it('should have a parent for every code', () => {
    const codes = new Set<string>(cameo.codes.map(({ code }) => code));
    const orphans = cameo.codes.filter(
      ({ code, level }) => level > 0 && !codes.has(code.slice(0, -1)),
    );
    expect(orphans).toEqual([]);
  });

  it('should distinguish 010 from 10, because codes are strings', () => {
    expect(cameoEntry('010')).toMatchObject(some({ name: 'Make statement, not specified below' }));
    expect(cameoEntry('10')).toMatchObject(some({ name: 'DEMAND', level: 0 }));
    expect(cameoEntry('1')).toEqual(none);
    expect(cameoEntry('constructor')).toEqual(none);
  });

  it.each([
    ['115', 'Bring lawsuit against'],
    ['1244', 'Refuse to ease economic sanctions, boycott, or embargo'],
    ['107', 'Demand settling of dispute'],
    ['0354', 'Express intent to ease economic sanctions, boycott, or embargo'],
    ['1834', 'Carry out location bombing'],
    ['1952', 'Employ remotely piloted aerial munitions'],
  ])('should name %s as the manual does', (code, name) => {
    expect(cameoEntry(code)).toMatchObject(some({ code, name }));
  });

  it('should have its classes by GDELT and by ICEWS', () => {
    const quads = (root: string) => cameo.codes.find(({ code }) => code === root)?.quad;
    expect(quads('05')).toEqual({ gdelt: 1, icews: 1 });
    expect(quads('08')).toEqual({ gdelt: 2, icews: 2 });
    expect(quads('09')).toEqual({ gdelt: 2, icews: 3 });
    expect(quads('10')).toEqual({ gdelt: 3, icews: 3 });
    expect(quads('14')).toEqual({ gdelt: 3, icews: 4 });
    expect(quads('16')).toEqual({ gdelt: 4, icews: 4 });
  });
});

describe('the Goldstein tables', () => {
  it('should have as many scores as the published tables', () => {
    expect(goldsteinTables.icews.scores).toHaveLength(312);
    expect(goldsteinTables.gdelt.scores).toHaveLength(310);
  });

  it('should have the same sums as the published tables', () => {
    const tenths = (table: 'icews' | 'gdelt') =>
      goldsteinTables[table].scores.reduce((sum, { score }) => sum + Math.round(score * 10), 0);
    expect([tenths('icews'), tenths('gdelt')]).toEqual([-5652, -5534]);
  });

  it('should differ only for the codes listed here', () => {
    const codes = [
      ...new Set(
        Object.values(goldsteinTables).flatMap(({ scores }) => scores.map(({ code }) => code)),
      ),
    ];
    const scoreIn = (table: 'icews' | 'gdelt', code: string) => {
      const found = goldstein(table)(code);
      return found._tag === 'Some' ? found.value.score : undefined;
    };
    const differing = codes
      .filter((code) => scoreIn('icews', code) !== scoreIn('gdelt', code))
      .map((code) => [code, scoreIn('icews', code), scoreIn('gdelt', code)]);
    expect(differing.sort()).toEqual([
      ['016', -5, -2],
      ['022', 3.4, 3.2],
      ['106', -5, undefined],
      ['1213', -4, undefined],
      ['164', -6.5, -7],
      ['165', -7, -6.5],
    ]);
  });

  it('should name their table on every score', () => {
    expect(goldstein('gdelt')('163')).toEqual(some({ table: 'gdelt', code: '163', score: -8 }));
    expect(goldstein('icews')('163')).toEqual(some({ table: 'icews', code: '163', score: -8 }));
    expect(goldstein('gdelt')('155')).toEqual(none);
  });

  it('should score only CAMEO codes, and 1213 in ICEWS', () => {
    const strangers = Object.values(goldsteinTables).flatMap(({ scores }) =>
      scores.filter(({ code }) => cameoEntry(code)._tag === 'None').map(({ code }) => code),
    );
    expect(strangers).toEqual(['1213']);
  });

  // Rows in which both tables agree, as published.
  it.each([
    ['116', -2],
    ['112', -2],
    ['052', 3.5],
    ['1054', -5],
    ['0254', -0.3],
    ['1244', -4],
    ['1312', -5.8],
    ['160', -4],
    ['0354', 7],
    ['085', 7],
    ['115', -2],
    ['080', 5],
    ['143', -6.5],
    ['0331', 5.2],
    ['071', 7.4],
    ['036', 4],
    ['046', 7],
    ['042', 1.9],
    ['043', 2.8],
    ['051', 3.4],
    ['045', 5],
    ['062', 7.4],
    ['064', 7],
    ['1313', -5.8],
    ['107', -5],
    ['126', -5],
    ['072', 8.3],
    ['0874', 10],
    ['130', -4.4],
    ['1823', -10],
    ['184', -8],
  ])('should score %s at %d', (code, score) => {
    expect(goldstein('icews')(code)).toMatchObject(some({ score }));
    expect(goldstein('gdelt')(code)).toMatchObject(some({ score }));
  });
});

describe('PLOVER', () => {
  it('should have 16 types, 67 modes and 37 contexts', () => {
    expect(plover.types).toHaveLength(16);
    expect(plover.codes.filter(({ mode }) => mode !== undefined)).toHaveLength(67);
    expect(plover.contexts).toHaveLength(37);
  });

  it('should score all modes except PROTEST vandalize', () => {
    const unscored = plover.codes.filter(({ score }) => score === null).map(({ code }) => code);
    expect(unscored).toEqual(['PROTEST:vandalize']);
  });

  it('should cover every CAMEO root except 01 and 02', () => {
    const roots = new Set(plover.codes.flatMap((each) => each.cameo));
    const dropped = cameo.codes.filter(({ level, root }) => level === 0 && !roots.has(root));
    expect(dropped.map(({ code }) => code)).toEqual(['01', '02']);
  });

  it.each([
    ['SANCTION:convict', -6, 4],
    ['ACCUSE', -3, 3],
    ['ACCUSE:allege', -3.5, 3],
    ['ACCUSE:disapprove', -2, 3],
    ['REQUEST', 0, 3],
    ['REQUEST:yield', -1, 3],
    ['REJECT:assist', -1.5, 3],
    ['THREATEN:restrict', -3, 3],
    ['CONCEDE', 4.5, 1],
    ['RETREAT', 6.5, 2],
    ['PROTEST:boycott', -4.5, 4],
    ['AID', 10, 2],
    ['CONSULT:visit', 4, 1],
    ['COOPERATE', 9.5, 2],
    ['ASSAULT:unconventional', -10, 4],
    ['MOBILIZE:militia', -6, 4],
  ])('should score %s at %d in class %d', (code, score, quad) => {
    expect(ploverEntry(code)).toMatchObject(some({ code, score, quad, table: 'plover-2.0' }));
  });

  it('should have no withdrawn mode', () => {
    expect(ploverEntry('RETREAT:ease')).toEqual(none);
    expect(ploverEntry('COERCE:ban')).toEqual(none);
  });
});

describe('the intervention types of Global Trade Alert', () => {
  it('should be numbered from 1 to 83 without a gap', () => {
    expect(gta.interventions.map(({ code }) => code)).toEqual(
      Array.from({ length: 83 }, (_, at) => String(at + 1)),
    );
  });

  it('should be the instruments of the vocabulary but for two that it lacks', () => {
    expect(
      [
        ...gta.interventions.map(({ instrument }) => instrument),
        'entity-designation',
        'transport-restriction',
      ].sort(),
    ).toEqual(Object.keys(instruments).sort());
  });

  it.each([
    ['1', 'capital-injection-and-equity-stakes', 'L'],
    ['19', 'export-ban', 'P'],
    ['35', 'export-licensing-requirement', 'P'],
    ['36', 'import-licensing-requirement', 'E'],
    ['47', 'import-tariff', null],
    ['51', 'anti-dumping', 'D'],
    ['60', 'instrument-unclear', null],
    ['79', 'corporate-control-order', null],
    ['83', 'lending-support', 'L'],
  ])('should have the name and chapter of %s', (code, instrument, mast) => {
    expect(gtaIntervention(code)).toMatchObject(some({ instrument, mast }));
  });
});
