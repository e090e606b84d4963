import { isRight, type Relations, relations, type Timeline, timeline } from 'bilateral';
import {
  bitemporal,
  drawBitemporal,
  drawRates,
  drawSwimLanes,
  rates,
  swimLanes,
} from 'bilateral/charts';
import { arbitraryHostileLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../src/testing/arbitraries/single/any-text';
import { holds } from '../support/holds';
import { overlapsIn, textsOf } from './texts-of';
import { flawOfXml } from './well-formed';

const timelines = arbitraryHostileLog().map((log) => timeline(relations)(log));

const options = fc.record({
  title: anyText({ maxLength: 200 }),
  id: anyText(),
  width: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.double()),
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
});

/** Every picture of a timeline, with the JSON behind it. */
const dataOf = (whole: Timeline<Relations>) => {
  const lanes = swimLanes()(whole);
  const found = rates()(whole);
  const asked = { question: 'tradeRegime', args: { from: 'JPN', to: 'KOR', product: 'acid' } };
  const plotted = bitemporal(asked)(whole);
  if (!isRight(found) || !isRight(plotted)) throw new Error('a question was refused');
  return { lanes, rates: found.right, plotted: plotted.right };
};

describe('pictures of any log', () => {
  it('should be well-formed, and have no label that is cut or lies over another', () => {
    holds(
      fc.property(timelines, options, (whole, given) => {
        const data = dataOf(whole);
        const drawn = [
          drawSwimLanes(given)(data.lanes),
          drawRates(given)(data.rates),
          drawBitemporal(given)(data.plotted),
        ];
        for (const svg of drawn) {
          expect(flawOfXml(svg)).toBeUndefined();
          const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
          const boxes = textsOf(svg);
          expect(overlapsIn(boxes)).toEqual([]);
          for (const { text, left, right, top, bottom } of boxes) {
            const isInside =
              left >= 0 && right <= Number(width) && top >= 0 && bottom <= Number(height);
            expect(isInside ? '' : text).toBe('');
          }
        }
      }),
      2,
    );
  });

  it('should be drawn from plain JSON', () => {
    holds(
      fc.property(timelines, (whole) => {
        const data = dataOf(whole);
        const copy: typeof data = JSON.parse(JSON.stringify(data));
        expect(copy).toEqual(data);
        expect(drawSwimLanes()(copy.lanes)).toBe(drawSwimLanes()(data.lanes));
        expect(drawRates()(copy.rates)).toBe(drawRates()(data.rates));
        expect(drawBitemporal()(copy.plotted)).toBe(drawBitemporal()(data.plotted));
      }),
      2,
    );
  });
});
