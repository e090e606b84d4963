import type { Point } from 'bilateral';
import { misused } from '../contract/failure';

export const pointFrom = async (what: string, text: string | undefined): Promise<Point> => {
  if (text === undefined)
    throw misused(
      `${what} is missing. Write a day such as 2019-07-04, or a date-time with offset.`,
    );
  const { isLeft, parsePoint } = await import('bilateral');
  const read = parsePoint(text);
  if (isLeft(read)) throw misused(`${what}: ${read.left.message}`);
  return read.right;
};

export const pointOrNone = async (
  what: string,
  text: string | undefined,
): Promise<Point | undefined> => (text === undefined ? undefined : pointFrom(what, text));
