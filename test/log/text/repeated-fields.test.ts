import { isLeft, parseLog } from 'bilateral';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedField } from '../../../src/log/text/repeated-field';
import { eventLine, headerText, logText } from '../../support/lines';

const messages = (...lines: string[]) => {
  const result = parseLog(logText(...lines));
  return isLeft(result) ? result.left.problems.map(({ message }) => message) : [];
};
const paid = eventLine({
  id: 'a',
  type: 'CompensationPaid',
  data: { plan: 'p', recipients: 1, sum: { amount: 7, currency: 'KRW' } },
});
const found = (line: string) => {
  const flaw = repeatedField(line, JSON.parse(line));
  return flaw && [flaw.path, flaw.found];
};
const twice = (name: string) =>
  `"${name}" a second time, so that programs would read only the last`;

describe('a field that occurs twice in one object', () => {
  it('should be refused, with its line and its name', () => {
    expect(messages(paid)).toEqual([]);
    expect(messages(paid.replace('"recipients":1', '"recipients":1,"recipients":2'))).toEqual([
      `line 2 ("a"): data.recipients: expected each field once, found ${twice('recipients')}. Keep the one that is right.`,
    ]);
    expect(messages(paid.replace('"amount":7', '"amount":7,"amount":7'))).toHaveLength(1);
  });

  it('should be a bad event, whose id is not free, for an event', () => {
    const result = parseLog(logText(paid.replace('"plan":"p"', '"plan":"p","plan":"q"')));
    expect(isLeft(result) && result.left.problems.map(({ _tag, id }) => [_tag, id])).toEqual([
      ['BadEvent', 'a'],
    ]);
  });

  it('should be refused in the header', () => {
    const header = headerText.replace('"formatVersion":1', '"formatVersion":1,"formatVersion":1');
    const result = parseLog(`${header}\n`);
    expect(isLeft(result) && result.left.problems.map(({ _tag, path }) => [_tag, path])).toEqual([
      ['BadHeader', 'formatVersion'],
    ]);
  });

  it('should be kept on a line of an unknown type, which is kept as text', () =>
    expect(messages('{"type":"X","n":1,"n":2}')).toEqual([]));

  it.each([
    ['{"a":1,"a":2}', 'a', 'a'],
    ['{"a":{"b":1 , "b" : 2}}', 'a.b', 'b'],
    ['{"a":[{"b":1},{"b":1,"c":[0,{"d":1,"d":1}]}]}', 'a[1].c[1].d', 'd'],
    ['{"a":1,"\\u0061":2}', 'a', 'a'],
    ['{"text":"x\\":y","a":1,"a":2}', 'a', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__', '__proto__'],
  ])('should be found in %s', (line, path, name) =>
    expect(found(line)).toEqual([path, twice(name)]),
  );

  it('should not be seen where each object has it once', () => {
    for (const line of [
      '{"a":{"a":[{"a":1},{"a":2}]}}',
      '{"a":"\\"a\\":1, \\"a\\":2","b":"a:b"}',
      '{"at":"09:00" , "by" : "\\\\" , "on":"{\\"a\\": 1}"}',
    ])
      expect(found(line)).toBe(undefined);
    fc.assert(fc.property(fc.object(), (value) => found(JSON.stringify(value)) === undefined));
  });
});

it.each([
  ['{"a":[{"b":1},{"b":1,"b":2}]}', 'a[1].b', 'b'],
  ['{"a":[{"b":1,"b":2}]}', 'a[0].b', 'b'],
  ['{"a":[[1,2],[3,{"b":1,"b":2}]]}', 'a[1][1].b', 'b'],
  ['{"a":{"c":1,"d":2,"c":3}}', 'a.c', 'c'],
  ['{"a":[1,2],"c":{"d":[]},"a":3}', 'a', 'a'],
  ['{"a"\t\r\n :1,"a":2}', 'a', 'a'],
  ['{"a":[0,1,{"b":1,"b":2}]}', 'a[2].b', 'b'],
  ['{"a":["x",{"b":1,"b":2}]}', 'a[1].b', 'b'],
  ['{"a":"x","a":1}', 'a', 'a'],
  ['{"a":"b:c","a":2}', 'a', 'a'],
])('should name the path for %j', (line, path, name) => {
  expect(found(line)).toEqual([path, twice(name)]);
});
