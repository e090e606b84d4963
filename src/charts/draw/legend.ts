import { element, margin, textAt } from '../svg/markup';
import { fitted, widthOf } from '../svg/text-width';

/** The sign is drawn in a box of 22 by 12 pixels. */
export type LegendItem = {
  readonly sign: (x: number, y: number) => string;
  readonly text: string;
};

const size = 11;
const signWidth = 28;
const lineHeight = 20;

export const legend = (
  items: readonly LegendItem[],
  top: number,
  width: number,
): { readonly content: string; readonly bottom: number } => {
  let [x, y] = [margin, top];
  const drawn: string[] = [];
  for (const { sign, text: whole } of items) {
    const text = fitted(whole, width - 2 * margin - signWidth, size) ?? '…';
    const needed = signWidth + widthOf(text, size);
    if (x > margin && x + needed > width - margin) {
      x = margin;
      y += lineHeight;
    }
    drawn.push(
      sign(x, y + 2),
      textAt(x + signWidth, y + 12, { text, whole }, { 'font-size': size, class: 'quiet' }),
    );
    x += needed + 16;
  }
  const bottom = items.length === 0 ? top : y + lineHeight + 4;
  return { content: element('g', {}, drawn.join('')), bottom };
};
