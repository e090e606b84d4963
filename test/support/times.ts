import fc from 'fast-check';
import { edtf, point, when } from '../../src/vocabulary/dates';
import { sound } from './sound';

const two = (n: number): string => String(n).padStart(2, '0');

/** A day from 2018 to 2023, as text. */
export const dayText: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 2018, max: 2023 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);

const timeText = fc
  .tuple(
    dayText,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('+09:00', '-05:00', 'Z'),
  )
  .map(([day, h, m, offset]) => `${day}T${two(h)}:${two(m)}:00${offset}`);

const imprecise = fc.oneof(
  dayText.map((day) => day.slice(0, 7)),
  dayText.map((day) => day.slice(0, 4)),
  dayText.map((day) => `${day}~`),
  dayText.map((day) => `../${day}`),
  fc.tuple(dayText, dayText).map((ends) => `[${ends.sort().join('..')}]`),
  fc.tuple(dayText, dayText).map((ends) => ends.sort().join('/')),
);

export const anEdtf = sound(edtf, fc.oneof(dayText, imprecise));
export const aPoint = sound(point, fc.oneof(dayText, timeText));
export const aWhen = sound(
  when,
  fc.oneof({ arbitrary: dayText, weight: 6 }, { arbitrary: timeText, weight: 2 }, imprecise),
);
