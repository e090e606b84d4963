import { formatLog, isRight, orThrow, parseLog } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { eraseValue, extendSeal, sealLog, verifyLog } from 'bilateral/seal';
import { describe, expect, it } from 'vitest';
import { chainOf } from '../../src/hash/chain';

const text = formatLog(japanKoreaLog);
const plain = sealLog(text);
let salts = 0;
const named = sealLog(text, {
  isPersonal: (path) => path === 'by.name',
  salt: () => {
    salts += 1;
    return `salt-${salts}`;
  },
});
const [person] = named.personal;
const erasure = { line: person?.line ?? 0, path: 'by.name', on: '2026-01-05', act: 'erasure-2026' };

describe('sealLog', () => {
  it('should have the head of the chain over the lines where nothing personal is marked', () => {
    expect(plain.head).toBe(chainOf(text.trimEnd().split('\n')).at(-1));
  });

  it('should be data that JSON keeps', () => {
    expect(JSON.parse(JSON.stringify(named))).toEqual(named);
  });
});

describe('verifyLog', () => {
  it('should count the lines that were appended since', () => {
    expect(orThrow(verifyLog(`${text}{"id":"new"}\n`, plain))).toMatchObject({ unsealed: 1 });
  });

  it('should accept the published head of a log that had no line when it was sealed', () => {
    const none = sealLog('');
    const { head } = none;
    expect(verifyLog('', none, { head })).toMatchObject({ right: { sealed: 0, unsealed: 0 } });
    const after = orThrow(extendSeal(text, none, { head }));
    expect(verifyLog(text, after, { head })).toMatchObject({
      right: { sealed: 0, unsealed: plain.lines.length },
    });
  });

  it('should find that the last lines are missing', () => {
    const cut = text.trimEnd().split('\n').slice(0, -3).join('\n');
    expect(verifyLog(cut, plain)).toMatchObject({
      left: { how: 'dropped', line: plain.lines.length - 2 },
    });
  });

  it('should refuse a log that was changed and sealed anew, by the published head', () => {
    const forged = text.replace('METI', 'MITI');
    expect(verifyLog(forged, sealLog(forged), { head: plain.head })).toMatchObject({
      left: { how: 'seal', line: null },
    });
    expect(verifyLog(text, { ...plain, head: sealLog(forged).head })).toMatchObject({
      left: { how: 'seal' },
    });
  });

  it('should find a changed value that is marked as personal, and a changed space beside it', () => {
    const lines = text.split('\n');
    const line = lines[erasure.line - 1] ?? '';
    const changedTo = (changed: string) =>
      verifyLog(lines.map((each) => (each === line ? changed : each)).join('\n'), named);
    const name: string = JSON.parse(line).by.name;
    expect(changedTo(line.replace(`"${name}"`, '"Someone"'))).toMatchObject({
      left: { how: 'changed', line: erasure.line },
    });
    expect(changedTo(line.replace(',', ', '))).toMatchObject({
      left: { how: 'changed', line: erasure.line },
    });
  });
});

describe('eraseValue', () => {
  const erased = orThrow(eraseValue(text, named, erasure));

  it('should leave nothing of the value, and the head as it was', () => {
    const name: string = JSON.parse(text.split('\n')[erasure.line - 1] ?? '').by.name;
    expect(JSON.parse(erased.text.split('\n')[erasure.line - 1] ?? '').by.name).not.toContain(name);
    expect(erased.seal.personal[0]?.fields[0]).toEqual({ path: 'by.name', salt: null });
    expect(erased.seal.head).toBe(named.head);
  });

  it('should let the log be verified, replayed and told apart', () => {
    expect(orThrow(verifyLog(erased.text, erased.seal, { head: named.head })).erased).toEqual([
      erasure,
    ]);
    expect(isRight(parseLog(erased.text))).toBe(true);
  });

  it('should let no other change of the erased line pass', () => {
    const lines = erased.text.split('\n');
    const forged = lines.map((each, at) =>
      at === erasure.line - 1
        ? each
            .replace('"sector":"GOV"', '"sector":"JUD"')
            .replace('"sector":"JUD"', '"sector":"BUS"')
        : each,
    );
    expect(verifyLog(forged.join('\n'), erased.seal)).toMatchObject({
      left: { how: 'changed', line: erasure.line },
    });
    const digit = lines.map((each, at) =>
      at === erasure.line - 1
        ? each
            .replace('erased:sha256:', 'erased:sha256:0')
            .replace(/(erased:sha256:\w{64})\w/, '$1')
        : each,
    );
    expect(verifyLog(digit.join('\n'), erased.seal)).toMatchObject({
      left: { how: 'changed', line: erasure.line },
    });
  });

  it.each([
    ['a field that is not marked', { ...erasure, path: 'id' }],
    ['a line that is not there', { ...erasure, line: 1e6 }],
  ])('should erase nothing of %s', (_, wrong) => {
    expect(eraseValue(text, named, wrong)).toMatchObject({ left: { _tag: 'NotErased' } });
  });

  it('should erase nothing twice', () => {
    expect(eraseValue(erased.text, erased.seal, erasure)).toMatchObject({
      left: { _tag: 'NotErased' },
    });
  });
});

describe('extendSeal', () => {
  const erased = orThrow(eraseValue(text, named, erasure));
  const longer = `${erased.text}${text.split('\n')[erasure.line - 1]}\n`;

  it('should keep what was erased, and mark what was appended', () => {
    const isPersonal = (path: string): boolean => path === 'by.name';
    const seal = orThrow(
      extendSeal(longer, erased.seal, {
        head: named.head,
        personal: { isPersonal, salt: () => 's' },
      }),
    );
    expect(seal.personal.at(-1)).toMatchObject({ line: named.lines.length + 1 });
    expect(orThrow(verifyLog(longer, seal, { head: seal.head }))).toEqual({
      sealed: named.lines.length + 1,
      unsealed: 0,
      erased: [erasure],
    });
    expect(orThrow(verifyLog(longer, seal, { head: named.head }))).toMatchObject({ unsealed: 1 });
  });

  it('should seal nothing where the log is not as it was sealed', () => {
    expect(extendSeal(longer.replace('"JPN"', '"KOR"'), erased.seal)).toMatchObject({
      left: { how: 'changed', line: 1 },
    });
  });
});

describe('a seal that tells too little', () => {
  const erased = orThrow(eraseValue(text, named, erasure));

  it.each([
    ['does not say what erased a value', erased.text, { ...erased.seal, erasures: [] }],
    ['says that a value was erased which is there', text, { ...named, erasures: [erasure] }],
  ])('should not pass where it %s', (_, log, seal) => {
    expect(verifyLog(log, seal, { head: named.head })).toMatchObject({
      left: { how: 'seal', line: erasure.line },
    });
  });
});
