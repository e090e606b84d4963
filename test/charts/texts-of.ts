import { widthOf } from '../../src/charts/svg/text-width';

/** A text in a picture, and the box that it takes up at most. */
export type TextBox = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The texts of a picture. */
export const textsOf = (svg: string): readonly TextBox[] =>
  [
    ...svg.matchAll(/<text x="([^"]+)" y="([^"]+)"([^>]*)>(?:<title>.*?<\/title>)?(.*?)<\/text>/gs),
  ].map(([, x, y, rest = '', text = '']) => {
    const size = Number(/font-size="([^"]+)"/.exec(rest)?.[1]);
    const plain = text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const width = widthOf(plain, size);
    const anchor = /text-anchor="([^"]+)"/.exec(rest)?.[1] ?? 'start';
    const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return {
      text: plain,
      left,
      right: left + width,
      top: Number(y) - size * 0.8,
      bottom: Number(y) + size * 0.2,
    };
  });

/** Pairs of texts that lie over one another. */
export const overlapsIn = (boxes: readonly TextBox[]): readonly string[] =>
  boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
