import type { EventInput } from 'bilateral';

/** A boycott that begins, with its id. */
export const boycottWith = (id: string): EventInput => ({
  id,
  type: 'BoycottStarted',
  schemaVersion: 1,
  occurred: '2019-07-18',
  recordedAt: '2019-07-18',
  by: { country: 'KOR', sector: 'CVL' },
  data: { boycott: id, against: 'JPN' },
  sources: [],
});
