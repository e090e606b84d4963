import { createHash } from 'node:crypto';
import { formatLog, versions } from 'bilateral';
import { explorerPage } from 'bilateral/explorer';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';

describe('explorerPage', () => {
  const page = explorerPage(japanKoreaLog);

  it('should name its own script and style in its policy, and allow nothing else', () => {
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hashOf = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? [];
      return createHash('sha256').update(text).digest('base64');
    };
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hashOf('script')}'`,
      `style-src 'sha256-${hashOf('style')}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('should be the same from the text of a log', () => {
    expect(explorerPage(formatLog(japanKoreaLog)) === page).toBe(true);
  });

  it('should hold the log as it is, and let no text of it end an element', () => {
    const text = '</script><!--<script>\u2028';
    const html = explorerPage(text, { title: '</title><script>' });
    expect(written(html, 'log')).toBe(text);
    expect(written(html, 'data')).toMatchObject({ title: '</title><script>' });
    expect(html).toContain('<title>&#60;/title&#62;&#60;script&#62;</title>');
  });

  it('should hold every version of every row, so that the page need not read the log first', () => {
    const { rows } = written(page, 'data');
    const at = (version: number, cell: number): number => rows.cells[version * 9 + cell];
    const day = (days: readonly string[], rank: number) => days[rank] ?? null;
    const held = Array.from({ length: rows.cells.length / 9 }, (_, version) => ({
      table: rows.tables[at(version, 0)],
      row: rows.ids[at(version, 1)],
      event: rows.events[at(version, 3)],
      fired: at(version, 4) === 1,
      validFrom: day(rows.validDays, at(version, 5)),
      validTo: day(rows.validDays, at(version, 6)),
      knownFrom: day(rows.knownDays, at(version, 7)),
      knownTo: day(rows.knownDays, at(version, 8)),
    }));
    expect(held).toEqual([...versions(japanKorea)].map(({ value, ...version }) => version));
  });

  it('should tell what of the log could not be read', () => {
    const { unread } = written(explorerPage('{"no":"log"}\n'), 'data');
    expect(unread.count).toBe(unread.messages.length);
    expect(unread.messages[0]).toMatch(/^line 1: format: expected "bilateral-log"/);
  });

  it('should tell of lines that were left out of a log before the page was made', () => {
    const data = written(explorerPage({ ...japanKoreaLog, leftOut: 2 }), 'data');
    expect(data).toMatchObject({ leftOut: 2, unread: { count: 2 } });
    expect(data.unread.messages).toEqual([expect.stringContaining('2 lines were left out')]);
    expect(written(page, 'data')).toMatchObject({ leftOut: 0, unread: { count: 0, messages: [] } });
  });
});

/** What the page holds in an element, of which no text may end the element. */
const written = (html: string, id: string) => {
  const [, json = ''] = new RegExp(`id="${id}">([\\s\\S]*?)</script>`).exec(html) ?? [];
  expect(json).not.toContain('<');
  return JSON.parse(json);
};
