import type { EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act } from '../../../support/policy';
import { ask, covered, hs } from './asked';

const announced = (id: string, occurred: string, more: object) =>
  act(id, 'MeasureAnnounced', occurred, {
    measure: 'm',
    instrument: 'export-ban',
    flow: 'export',
    against: 'KOR',
    ...more,
  } as never);
const firms = ['Beta', 'Gamma'].map((name) =>
  act(name, 'EntityNoted', '2018-01-01', { entity: name, names: [name] }),
);
const first = announced('first', '2019-01-01', { products: [hs('2811'), hs('2812')] });
const verdict = (route: Parameters<typeof ask>[0], ...events: readonly EventInput[]) =>
  ask(route, ...firms, ...events, covered).verdict;

describe('an announcement, of what it does not cover itself', () => {
  const other = { products: [hs('90')] };
  const cases: readonly (readonly [string, object, Parameters<typeof ask>[0]])[] = [
    ['goods', { ...other, except: { products: [hs('2812')] } }, { product: '2812.11' }],
    ['all goods', { ...other, except: { products: '*' } }, { product: '2812.11' }],
    [
      'goods of a firm',
      { ...other, except: { products: [hs('2812')], entities: ['Beta'] } },
      { product: '2812.11', entity: 'Beta' },
    ],
    [
      'a firm, where it is on another',
      { products: [hs('2812')], entities: ['Gamma'], except: { entities: ['Beta'] } },
      { product: '2812.11', entity: 'Beta' },
    ],
    [
      'goods, where it is on a part of them',
      { products: [hs('281210')], except: { products: [hs('2812')] } },
      { product: '2812.11' },
    ],
    [
      'its own goods, while it is only proposed',
      { products: [hs('281211')], phase: 'proposed', except: { products: [hs('2812')] } },
      { product: '2812.11' },
    ],
  ];
  it.each(cases)('should not let out of an earlier one: %s', (_, more, route) => {
    expect(verdict(route, first, announced('later', '2020-01-01', more))).toBe('restricted');
  });

  it('but should let out of it what it covers by another code or name', () => {
    const acid = act('n', 'ProductNoted', '2018-01-01', {
      product: 'acid',
      codes: [hs('281211')],
      partOf: [],
    });
    const later = announced('later', '2020-01-01', {
      products: [hs('2812')],
      except: { products: ['acid'] },
    });
    for (const product of ['acid', '2812.11'])
      expect(verdict({ product }, acid, first, later)).toBe('clear');
    expect(verdict({ product: '2812.19' }, acid, first, later)).toBe('restricted');
  });

  it('should leave what a grant let out', () => {
    const granted = act('granted', 'ExclusionGranted', '2019-02-01', {
      measure: 'm',
      products: [hs('2812')],
    });
    const later = announced('later', '2020-01-01', {
      ...other,
      except: { products: [hs('2812')], until: '2020-02-01' },
    });
    expect(verdict({ product: '2812.11' }, first, granted, later)).toBe('clear');
  });
});
