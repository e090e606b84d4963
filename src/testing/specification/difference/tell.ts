import type { Difference, Side } from './differences';
import { print } from './print';

/** More than these are counted, not told. */
const most = 20;

/** The lines that tell a person what differs, one for each place. */
export const tell = (found: readonly Difference[]): readonly string[] => [
  ...found.slice(0, most).map((each) => `  ${each.path}: ${both(each)}`),
  ...(found.length > most ? [`  … and ${found.length - most} more differences`] : []),
];

const both = ({ expected, found }: Difference): string =>
  `expected ${written(expected)}, found ${written(found)}`;

const written = (side: Side): string => (side._tag === 'Absent' ? 'nothing' : print(side.value));
