import { expect, it } from 'vitest';
import { decodeEvent } from '../../src/events/decode/decode';
import { referencesOf } from '../../src/events/references';
import { isLeft } from '../../src/fp';
import { eventObject } from '../support/lines';

const references = (fields: object) => {
  const decoded = decodeEvent(eventObject(fields));
  if (isLeft(decoded)) throw new Error(JSON.stringify(decoded.left));
  return referencesOf(decoded.right).map(({ path, id }) => `${path} ${id}`);
};

const claim = {
  claim: 'k',
  cause: ['c1', 'c2'],
  effect: ['e1'],
  says: 'so',
  about: ['a1'],
  departs: { recordSays: 'no', events: ['d1'] },
};

it('referencesOf should find none in an event that names no other', () => {
  expect(references({})).toEqual([]);
});

it('referencesOf should find ids in actsOn, cause, about and departs', () => {
  expect(references({ type: 'CauseAsserted', data: claim, actsOn: ['o1'] }).sort()).toEqual([
    'actsOn[0] o1',
    'data.about[0] a1',
    'data.cause[0] c1',
    'data.cause[1] c2',
    'data.departs.events[0] d1',
    'data.effect[0] e1',
  ]);
});

it('referencesOf should find ids in completes and withdraws, but no ids of rows', () => {
  const by = { country: 'KOR', sector: 'GOV' };
  const notice = { agreement: 'g', notice: 'n' };
  expect(
    references({ by, type: 'TerminationNotified', data: { ...notice, completes: 'x' } }),
  ).toEqual(['data.completes x']);
  expect(
    references({ by, type: 'NoticesWithdrawn', data: { ...notice, withdraws: ['y'] } }),
  ).toEqual(['data.withdraws[0] y']);
});

it('referencesOf should find targets of corrections and retractions, and ids in replacements', () => {
  const { id, recordedAt, ...replacement } = eventObject({
    type: 'CauseDenied',
    data: { ...claim, cause: [], about: [] },
    actsOn: ['o1'],
  });
  expect(references({ type: 'EventRetracted', data: { target: 't', reason: 'r' } })).toEqual([
    'data.target t',
  ]);
  expect(references({ type: 'EventCorrected', data: { target: 't', replacement } }).sort()).toEqual(
    [
      'data.replacement.actsOn[0] o1',
      'data.replacement.data.departs.events[0] d1',
      'data.replacement.data.effect[0] e1',
      'data.target t',
    ],
  );
  expect([id, recordedAt]).toEqual(['a', '2019-07-18']);
});
