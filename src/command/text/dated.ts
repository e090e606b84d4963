import type { Style } from '../contract/style';
import { padded, printable, widthOf } from './width';
import { hanging, wrapped } from './wrap';

export type Dated = {
  readonly date: string;
  readonly text: string;
  /** Further lines, printed faintly below the text. */
  readonly more: readonly string[];
};

export const datedLines = (items: readonly Dated[], style: Style): readonly string[] => {
  const indent = Math.max(0, ...items.map(({ date }) => widthOf(date))) + 2;
  return items.flatMap(({ date, text, more }) => {
    const lines = hanging(padded(date, indent), printable(text), style.width);
    // On a terminal that is too narrow, `hanging` puts the text below its date, indented by two columns.
    // The further lines are indented as the text is.
    const left = ' '.repeat(lines[0] === date ? 2 : indent);
    const below = more
      .filter((each) => each !== '')
      .flatMap((each) => wrapped(printable(each), Math.max(1, style.width - left.length)));
    return [...lines, ...below.map((line) => `${left}${style.faint(line)}`)];
  });
};
