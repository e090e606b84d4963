import {
  agreement,
  asKnownAt,
  dispute,
  isSome,
  licence,
  pipe,
  question,
  suppose,
  tariffOn,
  timeline,
  tradeRegime,
  why,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { given } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { type DomainState, domain } from '../../../support/domain';
import { granted, logOf } from '../../../support/small-logs';
import { thrownBy } from '../../../support/thrown';

describe('why of none', () => {
  it('should say what was looked for, and the nearest that is there', () => {
    expect(pipe(japanKorea, why(dispute('ds590'), '2020-01-01')).absent[0]).toEqual({
      table: 'disputes',
      sought: 'ds590',
      by: 'id',
      nearest: 'DS590',
    });
    expect(pipe(japanKorea, why(agreement('gsomia'), '2020-01-01')).absent[0]).toEqual({
      table: 'agreements',
      sought: 'gsomia',
      by: 'id',
      nearest: 'GSOMIA',
    });
  });

  it('should say so of keys, the ones with a nearest first', () => {
    const route = { from: 'JPN', to: 'KOR', product: 'hydrogen-fluorid' };
    const near = { table: 'measures', by: 'key', nearest: 'export|JPN|KOR|hydrogen-fluoride' };
    const regime = pipe(japanKorea, why(tradeRegime(route), '2020-01-01'));
    const tariff = pipe(japanKorea, why(tariffOn(route), '2020-01-01'));
    for (const { absent } of [regime, tariff]) {
      expect(absent).toContainEqual({ ...near, sought: 'export|JPN|KOR|hydrogen-fluorid' });
      const isNear = absent.map(({ nearest }) => nearest !== undefined);
      expect(isNear).toEqual([...isNear].sort().reverse());
    }
    expect(pipe(japanKorea, why(licence('photoresist-2019-2x'), '2020-01-01')).absent[0]).toEqual({
      table: 'licences',
      sought: '#photoresist-2019-2x',
      by: 'key',
      nearest: '#photoresist-2019-2',
    });
  });

  it('should name the same id where the row exists at another time', () => {
    expect(pipe(japanKorea, why(dispute('DS590'), '2018-01-01')).absent[0]).toMatchObject({
      sought: 'DS590',
      nearest: 'DS590',
    });
  });

  it('should name nothing that is recorded later, nor what was never there', () => {
    const early = pipe(japanKorea, asKnownAt('2019-01-01'));
    const absent = { table: 'disputes', sought: 'ds590', by: 'id' };
    expect(why(dispute('ds590'), '2020-01-01')(early).absent).toContainEqual(absent);
    const filed = japanKorea.log.events.flatMap((event) =>
      'dispute' in event.data && event.data.dispute === 'DS590' ? [event.id] : [],
    );
    const without = pipe(japanKorea, suppose({ drop: filed }));
    expect(why(dispute('ds590'), '2020-01-01')(without).absent).toContainEqual(absent);
  });

  it('should be said too where another event is behind the answer none', () => {
    const built = timeline(domain)(logOf(granted('g', { occurred: '2019-07-01' })));
    const either = question<DomainState>()(({ permits }) =>
      isSome(permits.get('harbour')) ? permits.get('Quarry') : permits.get('harbour'),
    );
    expect(why(either, '2019-07-02')(built)).toMatchObject({
      events: [{ id: 'g' }],
      absent: [{ sought: 'Quarry' }],
    });
  });

  it('should be silent where an event is behind the answer, or nothing single was asked for', () => {
    expect(pipe(japanKorea, why(dispute('DS590'), '2020-01-01')).absent).toEqual([]);
    const built = timeline(domain)(logOf(granted('g', { occurred: '2019-07-01' })));
    const both = question<DomainState>()(({ permits }) => [
      permits.get('harbour'),
      permits.get('Harbour'),
    ]);
    expect(why(both, '2019-07-02')(built).absent).toEqual([]);
    expect(
      why(
        question<DomainState>()(({ permits }) => permits.ids()),
        '2019-06-01',
      )(built).absent,
    ).toEqual([]);
  });

  it('should be told by a test that expects something else', () => {
    const failed = thrownBy(() =>
      given(japanKorea)
        .asOf('2020-01-01')
        .expect((state) => dispute('ds590')(state)._tag)
        .toEqual('Some'),
    );
    expect(String(failed)).toContain(
      'It looked for the id "ds590" in disputes; the nearest there is "DS590".',
    );
  });
});
