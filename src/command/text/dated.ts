import type { Style } from '../contract/style';
import { padded, printable, widthOf } from './width';
import { wrapped } from './wrap';

/** A text with a date, and more about it on lines of its own. */
export type Dated = {
  readonly date: string;
  readonly text: string;
  /** The lines below, which are shown fainter. */
  readonly more: readonly string[];
};

/** Shows dated texts below each other, aligned after the dates. */
export const datedLines = (items: readonly Dated[], style: Style): readonly string[] => {
  const indent = Math.max(0, ...items.map(({ date }) => widthOf(date))) + 2;
  const space = Math.max(20, style.width - indent);
  return items.flatMap(({ date, text, more }) => {
    const [first = '', ...rest] = wrapped(printable(text), space);
    const below = more
      .filter((each) => each !== '')
      .flatMap((each) => wrapped(printable(each), space))
      .map(style.faint);
    return [
      `${padded(date, indent)}${first}`,
      ...[...rest, ...below].map((line) => `${' '.repeat(indent)}${line}`),
    ];
  });
};
