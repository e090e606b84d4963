import { arbitraryEvent } from 'bilateral/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLeft, right } from '../../src/fp';
import { formatEvent, formatLog } from '../../src/log/format';
import { parseLog } from '../../src/log/parse';
import { holds } from '../support/holds';
import { headerText } from '../support/lines';

const anyEvent = arbitraryEvent();

const oddLine = fc.oneof(
  fc.constantFrom('', '{', '[]', 'null', '{"type":"Strange"}', '{"type":"Strange","id":"DS590"}'),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string(),
);
const line = fc.oneof({ arbitrary: anyEvent.map(formatEvent), weight: 4 }, oddLine);
const text = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constant(headerText), weight: 5 }, oddLine),
    fc.array(line, { maxLength: 12 }),
  )
  .map(([head, lines]) => [head, ...lines].join('\n'));

it('for any text, the intact log should be valid, and the same after writing and reading it', () => {
  holds(
    fc.property(text, (input) => {
      const result = parseLog(input);
      const { leftOut, ...log } = isLeft(result) ? result.left.intact : result.right;
      expect(leftOut !== undefined).toBe(isLeft(result));
      if (isLeft(result)) expect(result.left.problems.length).toBeGreaterThan(0);
      const again = parseLog(formatLog(log));
      expect(isLeft(again)).toBe(false);
      if (isLeft(again)) return;
      expect({ ...again.right, warnings: [] }).toEqual({ ...log, warnings: [] });
      expect(parseLog(formatLog(again.right))).toEqual(right(again.right));
      expect(formatLog(again.right)).toBe(formatLog(log));
    }),
  );
});
