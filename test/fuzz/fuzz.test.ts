import { afterEach, describe, expect, it } from 'vitest';
import { isQuick } from '../support/holds';
import { outcomeOf } from './account';
import { fuzz } from './fuzz';
import { globalsUntouched } from './globals';

const header =
  '{"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}';
const twice = `${header}\n${header}`;

describe('hostile lines', () => {
  // The long form is `npm run fuzz`.
  it('never throw, are all accounted for, and touch nothing', { timeout: 120_000 }, () => {
    const seed = Date.now() % 1_000_000;
    console.log(`seed ${seed}`);
    const { lines, account, tags } = fuzz({ lines: isQuick ? 1000 : 4000, seed });
    console.log(JSON.stringify({ lines, account, tags }));
    const { events, unknown, errors, repeated, blank, header } = account;
    expect(events + unknown + errors + repeated + blank + header).toBe(lines);
    for (const count of [events, unknown, errors, repeated, blank])
      expect(count).toBeGreaterThan(0);
    expect(Object.keys(tags).length).toBeGreaterThan(6);
  });

  it.each([
    ['', 0],
    ['\n', 1],
    ['\ufeff', 0],
    ['\r\n \n{}', 3],
    ['{"type":"Strange"}\n{"type":"Strange"}', 2],
    [twice, 2],
  ])('are counted the same in %j', (text, lines) => {
    expect(outcomeOf(text).lines).toBe(lines);
  });
});

describe('the watch over what all objects share', () => {
  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, 'polluted');
    Reflect.deleteProperty(Array.prototype, 'hidden');
  });

  it('notices a field that every object has', () => {
    const mustBeUntouched = globalsUntouched();
    mustBeUntouched();
    Object.assign(Object.prototype, { polluted: true });
    expect(mustBeUntouched).toThrow('every object is polluted');
  });

  it('notices one that cannot be listed', () => {
    const mustBeUntouched = globalsUntouched();
    Object.defineProperty(Array.prototype, 'hidden', { value: 1, configurable: true });
    expect(mustBeUntouched).toThrow('Array was touched');
  });
});
