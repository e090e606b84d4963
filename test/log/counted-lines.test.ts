import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { countedLines, missingLines } from '../../src/log/counted-lines';
import { parseLog } from '../../src/log/parse';
import { orThrow } from '../../src/or-throw';
import { eventLine, logText } from '../support/lines';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const digest = (...ids: readonly string[]): string => hash(ids.map((id) => `${id}\n`).join(''));

const log = (...lines: readonly string[]) => orThrow(parseLog(logText(...lines)));
const [a, b, by] = ['a', 'b', 'by'].map((id) => eventLine({ id })) as [string, string, string];
const strange = '{"type":"Strange","id":"s"}';
const nameless = '{"type":"Strange"}';
const spaced = '{"type":"Strange","id":"no id"}';
const name = `sha256:${hash(nameless)}`;

describe('countedLines', () => {
  it('should digest the ids for a log, with an empty one for a line without an id that is allowed', () => {
    expect(countedLines(log(a, strange, nameless, spaced))).toEqual({
      events: 4,
      digest: digest('a', 's', '', ''),
    });
  });

  it('should name the lines by their text for lines without an id that is allowed', () => {
    const ids = ['a', 's', name, `${name}:2`, `sha256:${hash(spaced)}`, `${name}:3`];
    expect(
      countedLines(log(a, strange, nameless, nameless, spaced, nameless), { ids: true }),
    ).toEqual({ events: 6, digest: digest(...ids), ids });
  });
});

describe('missingLines, for a count with ids', () => {
  const counted = countedLines(log(a, b), { ids: true });

  it('should find nothing for a log with these lines among others', () => {
    expect(missingLines(log(b, strange, by, a), 'by', counted)).toEqual({
      ids: [],
      found: undefined,
    });
  });

  it('should name each lost line for a log without it', () => {
    expect(missingLines(log(a, by), 'by', counted)).toEqual({
      ids: ['b'],
      found: 'lost 1 of them',
    });
  });

  it.each([
    ['number', { ...counted, events: 3 }],
    ['digest', { ...counted, digest: digest('a') }],
  ])('should say that the list does not fit for another %s', (_, wrong) => {
    expect(missingLines(log(a, b, by), 'by', wrong)).toEqual({
      ids: [],
      found: 'a list of ids that does not fit the digest',
    });
  });
});

describe('missingLines, for a count without ids', () => {
  const counted = countedLines(log(a, b));

  it.each([
    ['these lines above', [a, b, by], undefined],
    ['more lines below', [a, b, by, strange], undefined],
    ['no declaration', [a, b], undefined],
    ['no declaration and a line more', [a, b, strange], '3 lines above it'],
    ['a line less', [a, by, b], '1 line above it'],
    ['no lines above', [by, a, b], '0 lines above it'],
    ['other lines above', [a, strange, by], 'other lines above it'],
  ])('should compare the lines above the declaration for %s', (_, lines, found) => {
    expect(missingLines(log(...lines), 'by', counted)).toEqual({ ids: [], found });
  });

  it('should accept a digest of the names too, for a line without an id', () => {
    const whole = log(a, nameless, by, b);
    const { ids: _, ...named } = countedLines(log(a, nameless), { ids: true });
    expect(missingLines(whole, 'by', named).found).toBeUndefined();
    expect(missingLines(whole, 'by', countedLines(log(a, nameless))).found).toBeUndefined();
  });
});
