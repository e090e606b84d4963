import { formatLog, orThrow, parseLog } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import { review, reviewLines } from '../../../examples/review/review';

const [header = '', ...lines] = formatLog(japanKoreaLog).split('\n');
// Few lines, since every answer is compared on every day on which the log learned something.
const kept = lines
  .filter((line) => /"id":"(jp-kr-bulk|jp-individual-licences-2019)/.test(line))
  .map((line) => line.replace(/,"actsOn":\[[^\]]*\]/, ''));
const logOf = (each: readonly string[]) => orThrow(parseLog([header, ...each, ''].join('\n')));

const before = logOf(kept);
const stricter = logOf(
  kept.map((line) => line.replace('"effectiveFrom":"2019-07-04"', '"effectiveFrom":"2019-07-06"')),
);
const renamed = logOf(kept.map((line) => line.replace(/"title":"[^"]*"/, '"title":"Other words"')));

describe('the check for pull requests', () => {
  it('should pass a change that changes no answer', () => {
    const found = review(before, renamed, []);
    expect([found.passes, reviewLines(found)]).toEqual([true, ['No answer differs.']]);
  });

  it('should fail where answers change and nobody has reviewed it', () => {
    const found = review(before, stricter, ['0'.repeat(64)]);
    expect(found.passes).toBe(false);
    const told = reviewLines(found).join('\n');
    expect(told).toContain('tradeRegime {"from":"JPN","to":"KOR","product":"photoresist"}');
    expect(told).toMatch(/from 2019-07-04 to 2019-07-06, by .*\n/);
    expect(told).toContain(`Nobody has reviewed these changes.`);
  });

  it('should pass the same change once its digest is in the file, and no other', () => {
    const { digest } = review(before, stricter, []);
    const reviewed = [digest ?? ''];
    expect(review(before, stricter, reviewed).passes).toBe(true);
    expect(review(stricter, before, reviewed).passes).toBe(false);
  });
});
