import { existsSync, readFileSync } from 'node:fs';
import { audit, type EventLog } from 'bilateral';
import { aircraftLog } from 'bilateral/aircraft';
import { customsUnionsLog } from 'bilateral/customs-unions';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { usChinaChipsLog } from 'bilateral/us-china-chips';
import { describe, expect, it } from 'vitest';
import { cases, withTable } from '../../scripts/cases';
import { entryPoints } from '../../scripts/entry-points';

const logs: Readonly<Record<string, EventLog>> = {
  'bilateral/japan-korea': japanKoreaLog,
  'bilateral/us-china-chips': usChinaChipsLog,
  'bilateral/aircraft': aircraftLog,
  'bilateral/customs-unions': customsUnionsLog,
};

describe('the index of cases', () => {
  it('should have every case that ships', () => {
    const shipped = entryPoints.filter(({ source }) => source.startsWith('src/cases/'));
    const indexed = cases().map(({ specifier }) => specifier);
    expect(indexed.sort()).toEqual(shipped.map(({ specifier }) => specifier).sort());
    expect(Object.keys(logs).sort()).toEqual(indexed);
  });

  it('should be what `npm run cases` writes, as data and as a table', () => {
    expect(JSON.parse(readFileSync('docs/cases/cases.json', 'utf8'))).toEqual(cases());
    const page = readFileSync('docs/cases/index.md', 'utf8');
    expect(withTable(page, cases())).toBe(page);
  });

  it.each(cases())('should lead to a page, for $title', ({ page }) => {
    expect(existsSync(page)).toBe(true);
  });

  it.each(cases())('should say first on its page what it covers, for $title', ({ page }) => {
    expect(readFileSync(page, 'utf8')).toMatch(/^# .+\n\n\*\*What it covers\.\*\* /);
  });
});

describe.each(Object.entries(logs))('the case %s', (_, log) => {
  it('should be read without a warning, and break no rule', () => {
    expect(log.warnings).toEqual([]);
    expect(audit(log)).toEqual([]);
  });

  it('should declare what it covers', () => {
    expect(log.events.map(({ type }) => type)).toContain('CoverageDeclared');
  });

  it('should give every event a title', () => {
    expect(log.events.filter(({ title = '' }) => title === '').map(({ id }) => id)).toEqual([]);
  });

  it('should say how well a source supports an event, or where in an act it stands', () => {
    const vague = log.events.filter(({ sources }) =>
      sources.some(
        ({ confidence, title, url }) => confidence === undefined && (title ?? url) === undefined,
      ),
    );
    expect(vague.map(({ id }) => id)).toEqual([]);
  });

  it('should cite addresses of the web alone', () => {
    const urls = log.events.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? []));
    expect(urls.filter((url) => !/^https?:\/\/[^\s]+$/.test(url))).toEqual([]);
  });
});
