import { expect, it } from 'vitest';
import { isLeft } from '../../src/fp';
import { formatLog } from '../../src/log/format';
import { parseLog } from '../../src/log/parse';
import { isLongRun, isQuick } from '../support/holds';
import { eventLine, headerText, logText } from '../support/lines';

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const long = 'y'.repeat(10_000_000);
const placed = (value: string) => eventLine({ id: 'x', note: '@' }).replace('"@"', value);

it.each([
  ['100,000 levels as a line', deep, 'NotAnObject'],
  ['100,000 levels in a known field', placed(deep), 'BadEvent'],
  [
    '100,000 levels in an unknown field',
    eventLine({ id: 'x' }).replace('{', `{"x":${deep},`),
    'BadEvent',
  ],
  ['100,000 levels without an end', placed('['.repeat(100_000)), 'NotJson'],
  ['10 MB that are not JSON', long, 'NotJson'],
  ['10 MB of an id', eventLine({ id: long }), 'BadEvent'],
  ['10 MB of a date', eventLine({ id: 'x', occurred: `[${'.'.repeat(10_000_000)}` }), 'BadEvent'],
  ['10 MB of a name of a field', eventLine({ id: 'x', [long]: 1 }), 'BadEvent'],
  ['a type of 10 MB', eventLine({ id: 'x', type: long }), 'UnknownType'],
  ['an unknown type with 100,000 levels', `{"type":"Strange","x":${deep}}`, 'UnknownType'],
])('%s neither throws nor is echoed', (_name, line, tag) => {
  const result = parseLog(logText(eventLine(), line, eventLine({ id: 'z' })));
  const log = isLeft(result) ? result.left.intact : result.right;
  const said = isLeft(result) ? result.left.problems : log.warnings;
  expect(log.events.map(({ id }) => id)).toEqual(['a', 'z']);
  expect(said.map((each) => [each._tag, each.line])).toEqual([[tag, 3]]);
  expect(said[0]?.message.length).toBeLessThan(500);
  expect(said[0]?.path.length).toBeLessThan(100);
});

it('parseLog should keep a valid event of 10 MB', () => {
  const text = logText(eventLine({ note: long }));
  const result = parseLog(text);
  expect(isLeft(result)).toBe(false);
  if (!isLeft(result)) expect(formatLog(result.right) === text).toBe(true);
});

it('parseLog should name twenty flaws of one event and say that there are more', () => {
  const odd = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`odd${n}`, n]));
  const result = parseLog(logText(eventLine(odd)));
  const problems = isLeft(result) ? result.left.problems : [];
  expect(problems).toHaveLength(21);
  expect(problems[20]?.message).toBe(
    'line 2 ("a"): expected at most 20 flaws in one event, found more. Correct the flaws named above; the others are named then.',
  );
});

// More than a call takes as arguments, and than fit on the stack.
const many = isLongRun ? 1_000_000 : isQuick ? 150_000 : 200_000;

it(`parses ${many} lines in one go`, { timeout: 60_000 }, () => {
  const [head, tail] = eventLine({ id: '@' }).split('@');
  const lines = [headerText];
  for (let n = 0; n < many; n++) lines.push(`${head}e${n}${tail}`);
  const result = parseLog(lines.join('\n'));
  expect(isLeft(result)).toBe(false);
  if (isLeft(result)) return;
  expect(result.right.events).toHaveLength(many);
  expect(result.right.events[many - 1]?.id).toBe(`e${many - 1}`);
});

const links = isQuick ? 30_000 : 100_000;

it(`parseLog should follow a chain of ${links} references without overflowing the stack`, () => {
  const lines = Array.from({ length: links }, (_, n) =>
    eventLine({ id: `e${n}`, actsOn: [`e${n + 1}`] }),
  );
  const result = parseLog(logText(...lines));
  expect(isLeft(result) && result.left.problems.length).toBe(links);
  expect(isLeft(result) && result.left.intact.events).toEqual([]);
});
