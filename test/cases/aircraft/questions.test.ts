import { readFileSync } from 'node:fs';
import * as bilateral from 'bilateral';
import { aircraft, aircraftLog } from 'bilateral/aircraft';
import { describe, expect, it } from 'vitest';
import { mismatches } from '../golden.mjs';

const questions = JSON.parse(readFileSync(new URL('./questions.json', import.meta.url), 'utf8'));

describe('the case of large civil aircraft', () => {
  it('should give every answer that its sources give', () => {
    expect(mismatches(bilateral, aircraft, questions)).toEqual([]);
  });

  it('should be held to lines that can fail', () => {
    const wrong = structuredClone(questions);
    wrong.points[0].answer.status = [];
    wrong.measures[0].inForce = !wrong.measures[0].inForce;
    expect(mismatches(bilateral, aircraft, wrong)).toHaveLength(2);
  });

  it('should have eighty events or more, each with a source, and nothing odd about them', () => {
    expect(aircraftLog.events.length).toBeGreaterThanOrEqual(80);
    expect(aircraftLog.warnings).toEqual([]);
    expect(bilateral.audit(aircraftLog)).toEqual([]);
  });

  it('should have the duties return on 11 July 2026 unless another act says so', () => {
    const due = bilateral.pipe(aircraft, bilateral.upcoming('2026-07-10'));
    expect(new Set(due.map(({ on }) => on))).toEqual(new Set(['2026-07-11']));
  });
});
