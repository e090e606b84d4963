import type axe from 'axe-core';
import { orThrow, relations, timeline } from 'bilateral';
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
import { pictures } from '../charts/pictures';
import { axeSource, hasChromium, openFile, useChromium } from './chromium';

const hostile = fc
  .sample(arbitraryHostileLog(), hasChromium ? 15 : 0)
  .map((log) => timeline(relations)(log))
  .flatMap((whole) => {
    const title = '</title></svg><script>alert(1)</script>';
    const asked = { question: 'tradeRegime', args: { from: 'JPN', to: 'KOR', product: 'acid' } };
    return [
      drawSwimLanes({ title, width: 360 })(swimLanes()(whole)),
      drawRates({ title })(orThrow(rates()(whole))),
      drawBitemporal({ title })(orThrow(bitemporal(asked)(whole))),
    ];
  });

describe.skipIf(!hasChromium)('a picture in a browser', { timeout: 120_000 }, () => {
  const browser = useChromium();

  it('should be read as SVG, with no script in it, and no label over another', async () => {
    const page = await browser().newPage();
    for (const svg of [...Object.values(pictures()), ...hostile]) {
      const found = await page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, 'image/svg+xml');
        if (read.querySelector('parsererror, script') !== null) return 'no plain SVG';
        document.body.innerHTML = text;
        const [drawn] = document.getElementsByTagName('svg');
        const border = drawn?.getBoundingClientRect();
        const labels = [...document.querySelectorAll('text')].map((label) => ({
          text: label.textContent,
          box: label.getBoundingClientRect(),
        }));
        if (border === undefined || document.querySelector('script') !== null)
          return 'markup got out';
        for (const [index, { text: name, box }] of labels.entries()) {
          if (box.left < border.left || box.right > border.right || box.bottom > border.bottom)
            return `${name} is cut`;
          const over = labels
            .slice(index + 1)
            .find(
              ({ box: other }) =>
                box.left < other.right &&
                other.left < box.right &&
                box.top + 3 < other.bottom &&
                other.top + 3 < box.bottom,
            );
          if (over !== undefined) return `${name} lies over ${over.text}`;
        }
        return '';
      }, svg);
      expect(found).toBe('');
    }
    await page.close();
  });

  it('should pass axe, light and dark', async () => {
    for (const [path, svg] of Object.entries(pictures())) {
      const { page } = await openFile(
        browser(),
        `<!doctype html><html lang="en"><title>A picture</title><main><h1>A picture</h1>${svg}</main></html>`,
      );
      await page.evaluate(await axeSource());
      const found = await page.evaluate(async () => {
        // The source of axe defines it.
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('svg');
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect([path, found]).toEqual([path, []]);
      await page.close();
    }
  });
});
