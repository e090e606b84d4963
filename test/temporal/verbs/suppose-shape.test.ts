import {
  isRight,
  pipe,
  policyEvents,
  projection,
  record,
  suppose,
  table,
  timeline,
} from 'bilateral';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';

const unsourced = {
  id: 'x',
  type: 'BoycottStarted',
  schemaVersion: 1,
  occurred: '2019-07-05',
  recordedAt: '2019-07-05',
  by: { country: 'KOR', sector: 'CVL' },
  data: { boycott: 'x', against: 'JPN' },
};

describe('the shape of a supposed event', () => {
  it('should be checked against its type', () => {
    expect(() => pipe(japanKorea, suppose({ add: [unsourced] }))).toThrow(
      'suppose: event "x" cannot be added: sources: expected',
    );
    const { id, ...sourced } = { ...unsourced, sources: [] };
    expect(() => pipe(japanKorea, suppose({ add: [{ ...sourced, id }] }))).not.toThrow();
  });

  it("should be checked in a projection of one's own that was given policyEvents", () => {
    const starts = table<{ against: string }>()({
      BoycottStarted: {
        row: ({ data }) => data.boycott,
        begin: ({ data }) => ({ against: data.against }),
      },
    });
    const mine = timeline(projection({ starts }, policyEvents))(japanKoreaLog);
    expect(() => pipe(mine, suppose({ add: [unsourced] }))).toThrow(RangeError);
    expect(isRight(pipe(mine, record([unsourced])))).toBe(false);
    expect(isRight(pipe(mine, record([{ ...unsourced, sources: [] }])))).toBe(true);
  });
});
