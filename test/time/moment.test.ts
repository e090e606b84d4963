import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay, startOfDay } from '../../src/time/moment';
import { offsetMillis } from '../../src/time/offset';

describe('moment', () => {
  const seoul = offsetMillis('+09:00');

  it('should start a day at its offset', () => {
    expect(startOfDay(0, 0)).toBe(0);
    expect(startOfDay(0, seoul)).toBe(-32_400_000);
  });

  it('should end a day after its last millisecond and before the next day', () => {
    expect(endOfDay(0, 0)).toBe(86_399_999.5);
    expect(dayOf(endOfDay(0, seoul), seoul)).toBe(0);
    expect(dayOf(startOfDay(1, seoul), seoul)).toBe(1);
  });

  it('should find days before 1970 too', () => {
    expect(dayOf(-0.5, 0)).toBe(-1);
    expect(dayOf(Number.NEGATIVE_INFINITY, seoul)).toBe(Number.NEGATIVE_INFINITY);
  });
});
