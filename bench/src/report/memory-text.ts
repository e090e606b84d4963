import { mostBytes, type Weight } from '../memory/weigh.ts';
import { titleOf } from '../tables/title.ts';
import { columns, digits } from './format.ts';

/** The table of memory as text. */
export const memoryText = (weights: readonly Weight[]): string => {
  const rows = weights.map(({ name, about, bytes }) => {
    const isOurs = name === 'bilateral';
    return [
      titleOf(name, about),
      `${digits(bytes)} bytes`,
      isOurs ? `at most ${mostBytes}` : '',
      isOurs ? (bytes <= mostBytes ? 'ok' : 'MISS') : '',
    ];
  });
  return ['8. Memory an event beyond the parsed events, all rows folded', columns(rows), ''].join(
    '\n',
  );
};
