import { readFileSync } from 'node:fs';
import * as bilateral from 'bilateral';
import { usChinaChips, usChinaChipsLog } from 'bilateral/us-china-chips';
import { describe, expect, it } from 'vitest';
import { mismatches } from '../golden.mjs';

const questions = JSON.parse(readFileSync(new URL('./questions.json', import.meta.url), 'utf8'));

describe('the US–China case over semiconductors', () => {
  it('gives every answer that its sources give', () => {
    expect(mismatches(bilateral, usChinaChips, questions)).toEqual([]);
  });

  it('is held to lines that can fail', () => {
    const wrong = structuredClone(questions);
    wrong.points[0].answer['import.additional'] = 10;
    wrong.measures[0].inForce = !wrong.measures[0].inForce;
    expect(mismatches(bilateral, usChinaChips, wrong)).toHaveLength(2);
  });

  it('asks ten dated questions at least, some of them on both clocks', () => {
    const lines = [...questions.points, ...questions.measures];
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.filter(({ asKnownAt }) => asKnownAt !== undefined).length).toBeGreaterThan(2);
  });

  it('has forty events or more, each with a source, and nothing odd about them', () => {
    expect(usChinaChipsLog.events.length).toBeGreaterThanOrEqual(40);
    expect(usChinaChipsLog.warnings).toEqual([]);
    expect(bilateral.audit(usChinaChipsLog)).toEqual([]);
  });
});
