import type { Example } from './examples/example';
import { sameName } from './oracle/scope/names';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of firms and conditions in the form in which they are compared. */
const named = (value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, each]) => [
          name,
          name === 'entity' && typeof each === 'string'
            ? sameName(each)
            : name === 'when' && Array.isArray(each)
              ? each.map((one) => sameName(String(one)))
              : named(each),
        ]),
      )
    : Array.isArray(value)
      ? value.map(named)
      : value;

/** Where a value has not what it must have; lists are compared whole, in any order. */
const missing = (must: unknown, has: unknown, path: string): readonly string[] => {
  if (Array.isArray(must)) {
    const items: readonly unknown[] = Array.isArray(has) ? has : [];
    const lacking = must.filter(
      (each) => !items.some((one) => missing(each, one, '').length === 0),
    );
    return Array.isArray(has) && has.length === must.length && lacking.length === 0
      ? []
      : [`${path}: expected ${JSON.stringify(must)}, found ${JSON.stringify(has)}`];
  }
  if (isRecord(must))
    return isRecord(has)
      ? Object.entries(must).flatMap(([name, each]) => missing(each, has[name], `${path}.${name}`))
      : [`${path}: expected ${JSON.stringify(must)}, found ${JSON.stringify(has)}`];
  return must === has ||
    (typeof must === 'number' && typeof has === 'number' && Math.abs(must - has) < 1e-9)
    ? []
    : [`${path}: expected ${JSON.stringify(must)}, found ${JSON.stringify(has)}`];
};

/** An answer by the names that the examples use: the acts of its duties, and those of the only one. */
const withShortNames = (answer: unknown): unknown => {
  if (!isRecord(answer)) return answer;
  const duties = answer.duties;
  const sides = Object.fromEntries(
    Object.entries(answer).map(([name, each]) => [
      name,
      name === 'import' || name === 'export' ? withShortNames(each) : each,
    ]),
  );
  if (!Array.isArray(duties)) return sides;
  const [only, ...more] = duties.filter(isRecord);
  return {
    ...sides,
    acts: duties.filter(isRecord).map(({ act }) => act),
    ...(only === undefined || more.length > 0 ? {} : { duty: only.duty, phase: only.phase }),
  };
};

/** What an answer lacks of what an example says, one line each. */
export const unlike = (answer: Example['answer'], found: unknown): readonly string[] =>
  missing(named(answer), named(withShortNames(found)), 'answer');
