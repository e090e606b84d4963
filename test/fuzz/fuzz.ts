import { type Account, outcomeOf } from './account';
import { globalsUntouched } from './globals';
import { hostileText } from './texts';

/** How much to try. */
export type Effort = { readonly lines: number; readonly seed: number };

/** What was tried, and what became of it. */
export type Figures = {
  readonly lines: number;
  readonly texts: number;
  readonly account: Account;
  readonly tags: Readonly<Record<string, number>>;
  /** Of the processor, spent on reading and all that follows. */
  readonly seconds: number;
};

const batch = 2000;

/** Reads hostile texts until so many lines are read; throws at the first that breaks a promise. */
export const fuzz = (
  { lines, seed }: Effort,
  progress: (read: number) => void = () => {},
): Figures => {
  const mustBeUntouched = globalsUntouched();
  const account = { events: 0, unknown: 0, errors: 0, repeated: 0, blank: 0, header: 0 };
  const tags = new Map<string, number>();
  let [read, texts, micros] = [0, 0, 0];
  while (read < lines) {
    const text = hostileText(seed + texts, Math.min(batch, Math.max(2, lines - read)));
    const started = process.cpuUsage();
    const outcome = outcomeOrSmallest(text, seed + texts);
    const { user, system } = process.cpuUsage(started);
    micros += user + system;
    mustBeUntouched();
    // The keys of an account.
    for (const [kind, count] of Object.entries(outcome.account))
      account[kind as keyof Account] += count;
    for (const [tag, count] of outcome.tags) tags.set(tag, (tags.get(tag) ?? 0) + count);
    read += outcome.lines;
    texts += 1;
    progress(read);
  }
  const sorted = [...tags].sort(([, a], [, b]) => b - a);
  return {
    lines: read,
    texts,
    account,
    tags: Object.fromEntries(sorted),
    seconds: micros / 1e6,
  };
};

const outcomeOrSmallest = (text: string, seed: number) => {
  try {
    return outcomeOf(text);
  } catch {
    const smallest = smallestFailing(text);
    throw new Error(
      `the text of seed ${seed} fails, for these lines: ${JSON.stringify(smallest).slice(0, 5000)}`,
      { cause: failureOf(smallest) },
    );
  }
};

const failureOf = (text: string): unknown => {
  try {
    outcomeOf(text);
  } catch (error) {
    return error;
  }
  return undefined;
};

/** Takes lines out of a text for as long as it goes on failing. */
const smallestFailing = (text: string): string => {
  let lines = text.split('\n');
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let from = 0; from < lines.length; ) {
      const fewer = [...lines.slice(0, from), ...lines.slice(from + size)];
      if (failureOf(fewer.join('\n')) === undefined) from += size;
      else lines = fewer;
    }
  return lines.join('\n');
};
