import { decodeEvent, orThrow, type PolicyEvent } from 'bilateral';

/** An event that begins a row of its own, with its id. */
export const noted = (id: string): PolicyEvent =>
  orThrow(
    decodeEvent({
      id,
      type: 'BoycottStarted',
      schemaVersion: 1,
      occurred: '2019-07-18',
      recordedAt: '2019-07-18',
      by: { country: 'KOR', sector: 'CVL' },
      data: { boycott: id, against: 'JPN' },
      sources: [],
    }),
  );
