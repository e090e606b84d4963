import { describe, expect, it } from 'vitest';
import { datedLines } from '../../src/command/text/dated';
import { progressOn } from '../../src/command/text/progress';
import { plainStyle, styleFor } from '../../src/command/text/style';
import { tableLines } from '../../src/command/text/table';
import { fieldChanges, valueLines } from '../../src/command/text/values';
import { printable, widthOf } from '../../src/command/text/width';
import { hanging, wrapped } from '../../src/command/text/wrap';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['Seoul', 5],
    ['서울', 4],
    ['华为', 4],
    ['é', 1],
    ['e\u0301', 1],
  ])('should be that on a terminal for %j', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('text from a log', () => {
  it('should not reach the terminal with its control characters', () => {
    expect(printable('a\u001b[2Jb\u0007')).toBe('a\\u{1b}[2Jb\\u{7}');
    expect(printable('\u202eevil')).toBe('\\u{202e}evil');
    expect(printable('two\nlines')).toBe('two lines');
  });
});

describe('a table', () => {
  const rows = [
    ['DS590', 'Korea files a complaint with the WTO', ''],
    ['漢字', 'x', ''],
  ];

  it('should align its columns and leave out an empty one', () => {
    expect(tableLines(['id', 'event', 'note'], rows, plainStyle(80))).toEqual([
      'id     event',
      'DS590  Korea files a complaint with the WTO',
      '漢字   x',
    ]);
  });

  it.each([20, 30, 44])('should wrap its cells within %d columns and lose nothing', (width) => {
    const lines = tableLines(['id', 'event', 'note'], rows, plainStyle(width));
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    const words = lines.flatMap((line) => line.split(/\s+/));
    for (const word of ['complaint', 'WTO', '漢字']) expect(words).toContain(word);
  });
});

describe('a table of more columns than a narrow terminal holds', () => {
  it('should list each row with its headings, within the width', () => {
    const titles = ['line', 'date', 'route', 'product', 'licence', 'coverage'];
    const row = [
      '2',
      '2019-07-03',
      'JPN>KOR',
      'photoresist',
      '',
      'licences sample, duties outside',
    ];
    expect(
      tableLines(titles, [row, [...row.slice(0, 4), 'individual', '']], plainStyle(40)),
    ).toEqual([
      'line      2',
      'date      2019-07-03',
      'route     JPN>KOR',
      'product   photoresist',
      'coverage  licences sample, duties',
      '          outside',
      '',
      'line      2',
      'date      2019-07-03',
      'route     JPN>KOR',
      'product   photoresist',
      'licence   individual',
    ]);
  });
});

describe('a long word', () => {
  it('should be broken behind a mark where there is one', () => {
    expect(wrapped('jp-individual-licences-2019', 15)).toEqual(['jp-individual-', 'licences-2019']);
    expect(wrapped('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });
});

describe('a text beside a label', () => {
  it('should be below the label where the terminal is too narrow for both', () => {
    expect(hanging('a long label  ', 'and what it says', 30)).toEqual([
      'a long label',
      '  and what it says',
    ]);
    expect(hanging('label  ', 'and what it says of that', 30)).toEqual([
      'label  and what it says of',
      '       that',
    ]);
  });
});

describe('a dated text', () => {
  it('should stay within a narrow terminal', () => {
    const items = [
      { date: '2019-07-05T10:00:00.000+09:00', text: 'Talks are held', more: ['in Tokyo'] },
    ];
    expect(datedLines(items, plainStyle(40))).toEqual([
      '2019-07-05T10:00:00.000+09:00',
      '  Talks are held',
      '  in Tokyo',
    ]);
  });
});

describe('a value', () => {
  it('should be told field by field, without empty lists and internals', () => {
    const value = {
      licence: null,
      deFacto: [],
      coverage: { status: 'outside', act: null },
      layers: [1],
    };
    expect(valueLines(value, plainStyle())).toEqual(['licence   –', 'coverage  status outside']);
  });

  it('should be told to differ from another where it does', () => {
    expect(fieldChanges({ a: { b: 1 }, c: [{ d: 1 }] }, { a: { b: 2 }, c: [{ d: 2 }] })).toEqual([
      { path: 'a, b', before: '1', after: '2' },
      { path: 'c, 1, d', before: '1', after: '2' },
    ]);
    expect(fieldChanges(null, 'x')).toEqual([{ path: 'answer', before: '–', after: 'x' }]);
  });
});

describe('colours', () => {
  const terminal = { write: () => {}, isTTY: true };

  it('should be used on a terminal only, and never where NO_COLOR is set', () => {
    expect(styleFor(terminal, { env: {} }).strong('x')).toBe('\u001b[1mx\u001b[22m');
    expect(styleFor(terminal, { env: { NO_COLOR: '1' } }).strong('x')).toBe('x');
    expect(styleFor(terminal, { env: { TERM: 'dumb' } }).strong('x')).toBe('x');
    expect(styleFor({ write: () => {} }, { env: {} }).strong('x')).toBe('x');
  });
});

describe('progress', () => {
  const told = (isTTY: boolean) => {
    let [now, text] = [0, ''];
    const write = (piece: string) => {
      text += piece;
    };
    const progress = progressOn({ write, isTTY }, false, () => now);
    for (now = 0; now <= 12_000; now += 1_000) progress.at(`${now / 1_000} s`);
    progress.clear();
    return text;
  };

  it('should be one line on a terminal, which is cleared in the end', () => {
    const clear = '\r\u001b[K';
    expect(told(true).split(clear)).toEqual([
      '',
      ...'123456789'.split('').map((s) => `${s} s`),
      '10 s',
      '11 s',
      '12 s',
      '',
    ]);
  });

  it('should be a line now and then elsewhere', () => {
    expect(told(false)).toBe('5 s\n10 s\n');
  });
});
