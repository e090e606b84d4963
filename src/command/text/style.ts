import type { Io, Sink } from '../contract/io';
import type { Style } from '../contract/style';

const plain = (text: string): string => text;

const ansi =
  (start: number, end: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${start}m${text}\u001b[${end}m`;

const usualWidth = 80;

export const plainStyle = (width = usualWidth): Style => ({
  width,
  strong: plain,
  faint: plain,
  good: plain,
  bad: plain,
});

export const styleFor = ({ isTTY = false, columns }: Sink, { env }: Pick<Io, 'env'>): Style => {
  const told = Number(env.COLUMNS);
  const width = columns ?? (Number.isInteger(told) && told > 0 ? told : usualWidth);
  const isPlain = !isTTY || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  if (isPlain) return plainStyle(Math.max(40, width));
  return {
    width: Math.max(40, width),
    strong: ansi(1, 22),
    faint: ansi(2, 22),
    good: ansi(32, 39),
    bad: ansi(31, 39),
  };
};
