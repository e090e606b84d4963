import { expect, it } from 'vitest';
import { jsonFault } from '../../../src/log/text/json-fault';

const closed = 'a text without line breaks and tabs, closed by a double quote';

it.each([
  '{"a":[1,[2],{"b":"\\u00e9\\n"}],"c":-1.25e10}',
  '[1E5,1e-12,0.05,1e+7,[[]],{},{"a":{}}]',
  ' \t \n [ true , false , null ]',
  '"\\u00E9"',
])('should be the end of the value for %j and a letter', (text) => {
  expect(jsonFault(`${text}x`)).toEqual({
    at: text.length,
    expected: 'nothing more on the line',
  });
});

it.each([
  ['', 0, 'a value'],
  ['   ', 3, 'a value'],
  ['[', 1, 'a value or ]'],
  ['[}', 1, 'a value or ]'],
  ['[1,', 3, 'a value'],
  ['[1}', 2, 'a comma, or the bracket that closes'],
  ['{', 1, 'the name of a field in double quotes, or }'],
  ['{]', 1, 'the name of a field in double quotes, or }'],
  ['{"a":1,', 7, 'the name of a field in double quotes'],
  ['{"a":1,}', 7, 'the name of a field in double quotes'],
  ['{"a"', 4, 'a colon'],
  ['{"a":', 5, 'a value'],
  ['"\\u00e9a', 8, closed],
  ['["\\u00g9"]', 2, closed],
  ['{"\\u00e9\t":1}', 8, closed],
  ['[1e]', 1, 'a value or ]'],
  ['[1.]', 1, 'a value or ]'],
  ['[truex]', 1, 'a value or ]'],
])('should say where the JSON stops and what comes next for %j', (text, at, expected) => {
  expect(jsonFault(text)).toEqual({ at, expected });
});

it.each(['x', '\\n'])('should be found after a string of ten million times %j', (part) => {
  const text = `{"a":"${part.repeat(1e7)}" 1}`;
  expect(jsonFault(text)).toEqual({
    at: text.length - 2,
    expected: 'a comma, or the bracket that closes',
  });
});
