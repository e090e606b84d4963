import { describe, expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { ask, covered, firm, hs, noted, reasons } from './asked';

describe('clearance', () => {
  describe('should not clear goods that it cannot tell from restricted ones', () => {
    const eccn = { scheme: 'ECCN', code: '3A090' };
    const chips = (codes: object[], partOf: object[] = []) =>
      act('n', 'ProductNoted', '2017-01-01', { product: 'chips', codes, partOf } as never);
    const onGoods = (goods: object | string) =>
      act('m', 'MeasureAnnounced', '2019-07-01', {
        measure: 'm',
        instrument: 'export-licensing-requirement',
        flow: 'export',
        against: 'KOR',
        products: [goods],
        licence: 'individual',
      } as never);
    const unclassified = ['product-not-classified'];

    it.each([
      ['a code, where acts restrict a code of another scheme', '8542.31', [onGoods(eccn)]],
      [
        'a code, where acts restrict a name with codes of another scheme',
        '8542.31',
        [chips([eccn]), onGoods('chips')],
      ],
      [
        'a name with codes of another scheme than acts restrict',
        'chips',
        [chips([eccn]), onGoods(hs('8542'))],
      ],
      [
        'a name, where acts restrict another name without a note',
        'chips',
        [chips([hs('854231')]), onGoods('processors')],
      ],
    ])('%s', (_, product, events) => {
      expect(reasons(ask({ product }, ...events, covered))).toEqual(unclassified);
    });

    const code = { scheme: 'HS', code: '281111' };
    const wider = { scheme: 'HS', code: '2811' };
    const eccnToo = { scheme: 'ECCN', code: '1C350' };
    it.each([
      ['one is a part of a wider code', [code], [], [], [wider]],
      ['both are parts of one code', [], [code], [], [code]],
      ['one is a part of a part', [], [wider], [], [code]],
      ['the other is a part of a part', [], [code], [], [wider]],
      ['both are parts of one code of another scheme', [], [eccnToo], [], [eccnToo]],
      ['one has codes of which only some differ', [code], [eccnToo], [hs('3824')], [eccnToo]],
      ['neither has a code', [], [], [], []],
      ['one has no code', [code], [], [], []],
      ['the other has no code', [], [], [code], []],
    ])('two names of which %s', (_, foo, fooPartOf, bar, barPartOf) => {
      const note = (product: string, codes: object[], partOf: object[]) =>
        act(product, 'ProductNoted', '2017-01-01', {
          product,
          codes,
          ...(partOf.length === 0 ? {} : { partOf }),
        } as never);
      const log = [
        note('foo', foo, fooPartOf),
        note('bar', bar, barPartOf),
        onGoods('foo'),
        covered,
      ];
      const asked = ask({ product: 'bar' }, ...log);
      expect([asked.verdict, reasons(asked)]).toEqual(['refused', unclassified]);
    });

    it('a code, where acts restrict a name by its code in another scheme', () => {
      const log = [chips([eccn], [hs('8542')]), onGoods(eccn), covered];
      expect(reasons(ask({ product: '8542.31' }, ...log))).toEqual(['part-may-be-restricted']);
    });

    it('a name, where acts restrict a part of a wider code', () => {
      const ofWider = act('o', 'ProductNoted', '2017-01-01', {
        product: 'foo',
        codes: [],
        partOf: [wider],
      } as never);
      const log = [ofWider, noted('n', 'bar', [code]), onGoods('foo'), covered];
      expect(reasons(ask({ product: 'bar' }, ...log))).toEqual(['part-may-be-restricted']);
    });

    describe('but a service, which a note says that no code contains', () => {
      const service = act('s', 'ProductNoted', '2017-01-01', {
        product: 'support',
        codes: [],
        partOf: [],
      });
      const other = act('o', 'ProductNoted', '2017-01-01', {
        product: 'repair',
        codes: [],
        partOf: [],
      });

      it('should not stand in the way of goods that have a code', () => {
        const log = [service, noted('n', 'bar', [code]), onGoods('support'), covered];
        for (const product of ['HS 2811.11', 'bar'])
          expect(ask({ product }, ...log).verdict).toBe('clear');
        expect(ask({ product: 'support' }, ...log).verdict).toBe('restricted');
      });

      it('should be cleared beside restricted goods that have a code', () => {
        const log = [service, noted('n', 'bar', [code]), onGoods('bar'), covered];
        expect(ask({ product: 'support' }, ...log).verdict).toBe('clear');
      });

      it('should be told apart neither from another service nor from what nobody noted', () => {
        const log = [service, other, onGoods('support'), covered];
        expect(reasons(ask({ product: 'repair' }, ...log))).toEqual(unclassified);
        expect(reasons(ask({ product: 'unheard-of' }, ...log))).toEqual(unclassified);
      });
    });

    it('but clear what has codes of the same scheme', () => {
      const log = [chips([eccn], [hs('8542')]), onGoods('chips'), covered];
      expect(ask({ product: '2811.11' }, ...log).verdict).toBe('clear');
    });
  });

  describe('should not clear a firm that it cannot tell from restricted ones', () => {
    const against = (name: string) =>
      act('m', 'MeasureAnnounced', '2019-07-01', {
        measure: 'm',
        instrument: 'export-licensing-requirement',
        flow: 'export',
        against: 'KOR',
        products: '*',
        entities: [name],
        licence: 'individual',
      } as never);

    it('where an act restricts a firm that nobody noted', () => {
      const asked = ask(
        { product: '8542', entity: 'Acme Ltd.' },
        firm,
        against('Acme Limited'),
        covered,
      );
      expect(reasons(asked)).toEqual(['firm-not-identified']);
    });

    it.each(['HiSilicon Opto', 'HiSilicon', 'HiSilicon-Optoelectronics'])(
      'where notes that share names lead from %s to a firm that an act restricts',
      (entity) => {
        const note = (id: string, firm: string, names: string[]) =>
          act(id, 'EntityNoted', '2019-01-01', { entity: firm, names } as never);
        const log = [
          note('n1', 'Huawei', ['Huawei Technologies', 'HiSilicon']),
          note('n2', 'HiSilicon-Optoelectronics', ['HiSilicon', 'HiSilicon Opto']),
          note('n3', 'Third', ['HiSilicon Opto', 'Third Ltd.']),
          against('Huawei Technologies'),
          covered,
        ];
        const asked = ask({ product: '8542', entity }, ...log);
        expect([asked.verdict, ...reasons(asked)]).toEqual(['refused', 'firm-not-identified']);
        expect(reasons(ask({ product: '8542', entity: 'Third Ltd.' }, ...log))).toEqual([
          'firm-not-identified',
        ]);
      },
    );

    it('but clear it where the act on another of its own names has ended', () => {
      const ended = against('Acme Inc.');
      const until = { ...ended, data: { ...ended.data, effectiveUntil: '2020-01-01' } } as never;
      const twice = act('f', 'EntityNoted', '2019-01-01', {
        entity: 'acme',
        names: ['Acme Ltd.', 'Acme Inc.'],
      });
      const asked = ask({ product: '8542', entity: 'Acme Ltd.' }, twice, until, covered);
      expect(asked.verdict).toBe('clear');
    });

    it('but clear it where the other firm is noted', () => {
      const zeta = act('z', 'EntityNoted', '2019-01-01', { entity: 'zeta', names: ['Zeta'] });
      const asked = ask(
        { product: '8542', entity: 'Acme Ltd.' },
        firm,
        zeta,
        against('Zeta'),
        covered,
      );
      expect(asked.verdict).toBe('clear');
    });
  });
});
