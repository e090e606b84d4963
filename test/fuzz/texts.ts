import { type PolicyEvent, referencesOf } from 'bilateral';
import * as fc from 'fast-check';
import { formatEvent } from '../../src/log/format';
import { hostileLogs } from '../../src/testing/arbitraries/hostile/logs';
import { arbitraryPlainEvent } from '../../src/testing/arbitraries/single/events';
import { headerText } from '../support/lines';
import { hostileJson } from './hostile';
import { spoiled } from './mutations';
import { type Random, randomFrom } from './random';

type Lines = readonly [string, ...(readonly string[])];

type Sound = { readonly sound: Lines; readonly referredTo: Lines };

/** Sound lines of every type of event, and one for each id that they refer to. */
const soundLinesFrom = (seed: number): Sound => {
  const single = fc.sample(arbitraryPlainEvent(), { numRuns: 300, seed });
  const logs = fc.sample(hostileLogs, { numRuns: 4, seed });
  const events: readonly PolicyEvent[] = [...single, ...logs.flatMap((log) => log.events)];
  const free = events.find((event) => referencesOf(event).length === 0);
  if (free === undefined) throw new RangeError('every event generated refers to another');
  const ids = new Set(events.flatMap(referencesOf).map(({ id }) => id));
  const line = formatEvent(free);
  return {
    sound: [line, ...events.map(formatEvent)],
    referredTo: [line, ...[...ids].map((id) => formatEvent({ ...free, id }))],
  };
};

let latest: { readonly seed: number; readonly lines: Sound } | undefined;

/** Ten texts have the same sound lines to spoil, since those take longer to make than to spoil. */
const soundLines = (seed: number): Sound => {
  const shared = seed - (seed % 10);
  if (latest?.seed !== shared) latest = { seed: shared, lines: soundLinesFrom(shared) };
  return latest.lines;
};

const header = (random: Random, sound: Lines): string =>
  random.chance(0.7)
    ? headerText
    : random.oneOf([
        () => spoiled(headerText, random, { sound, written: [headerText] }),
        () => random.oneOf(sound),
        () => hostileJson(random),
      ])();

/** A hostile text of some lines: a header or what stands for it, then events, most of them spoiled. */
export const hostileText = (seed: number, count: number): string => {
  const random = randomFrom(seed);
  const { sound, referredTo } = soundLines(seed);
  const lines = [header(random, sound), ...referredTo.slice(0, Math.max(0, count / 2 - 1))];
  while (lines.length < count) {
    const drawn = random.oneOf(sound);
    const line = random.chance(0.9)
      ? drawn.replace(/"id":"[^"]*"/, `"id":"e${lines.length}"`)
      : drawn;
    // A line that refers to a refused line is refused too, so enough lines must stay valid.
    lines.push(random.chance(0.3) ? line : spoiled(line, random, { sound, written: lines }));
  }
  const end = random.chance(0.1) ? '\r\n' : '\n';
  return (random.chance(0.1) ? '\ufeff' : '') + lines.join(end) + random.oneOf([end, end, '', ' ']);
};
