import { decodeEvent, isLeft, isRight, parseLog } from '../bilateral.ts';
import type { LogSize } from '../domain/permit-log.ts';
import { policyLines } from '../domain/policy-log.ts';
import type { Contender, Table } from '../runner/task.ts';
import { flawedFrom } from '../schemas/flawed.ts';
import type { Accepts } from '../schemas/forms.ts';
import { inThousands } from './title.ts';

const limit = 'JSON.parse alone';

/** The peers that check shapes. Each is loaded only in its own process. */
const schemas = {
  'zod 4': () => import('../schemas/zod.ts'),
  valibot: () => import('../schemas/valibot.ts'),
  arktype: () => import('../schemas/arktype.ts'),
  ajv: () => import('../schemas/ajv.ts'),
} as const satisfies { readonly [name: string]: () => Promise<{ readonly accepts: Accepts }> };

const about = (size: number): LogSize => ({ form: 'narrow', size });

/** Line 7: sound lines read and checked one by one. */
export const decode = (size: number, rounds: number): Table => ({
  id: 'decode',
  line: 7,
  title: `JSON.parse and the check of its shape · ${inThousands(size)} sound lines`,
  rounds,
  unit: 'line',
  unitsPerRun: size,
  contenders: [
    parsing(size),
    checking('bilateral', size, async () => (value) => isRight(decodeEvent(value))),
    ...Object.entries(schemas).map(([name, load]) =>
      checking(name, size, async () => (await load()).accepts),
    ),
  ],
  control: limit,
  claims: [
    { of: 'bilateral', to: limit, costAtMost: 1.5 },
    { of: 'bilateral', to: 'zod 4', costAtMost: 1 },
    { of: 'bilateral', to: 'valibot', costAtMost: 1 },
    // Level with: as near as two entries of the limit are to each other.
    { of: 'bilateral', to: 'arktype', costAtMost: 1.08 },
    { of: 'bilateral', to: 'ajv', costAtMost: 1.25 },
  ],
});

/** Line 7: a whole text, with ids and references checked. */
export const parseWhole = (size: number, rounds: number): Table => ({
  id: 'parse-log',
  line: 7,
  title: `parseLog of a text · ${inThousands(size)} sound lines`,
  rounds,
  unit: 'line',
  unitsPerRun: size,
  contenders: [parsing(size), parsingLog(size)],
  control: limit,
  claims: [{ of: 'bilateral', to: limit, costAtMost: 2 }],
});

const header =
  '{"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}';

const textOf = (size: number): string => `${[header, ...policyLines(about(size))].join('\n')}\n`;

/** The lines as they are cut from a text. */
const linesOf = (size: number): readonly string[] => textOf(size).split('\n').slice(1, -1);

/** What a checker says of sound lines, and of lines with one flaw each. */
const verdictsOf = (accepts: Accepts, lines: readonly string[]) => ({
  accepted: lines.filter((line) => accepts(JSON.parse(line))).length,
  flawed: flawedFrom(lines.slice(-20)).filter((line) => accepts(JSON.parse(line))),
});

const parsing = (size: number): Contender => ({
  name: limit,
  group: limit,
  start: () => {
    const lines = linesOf(size);
    return {
      answers: () => lines.map((line) => JSON.parse(line)).length,
      run: (times) => {
        let parsed: unknown[] = [];
        for (let turn = 0; turn < times; turn += 1) {
          parsed = [];
          for (const line of lines) parsed.push(JSON.parse(line));
        }
        return parsed;
      },
    };
  },
});

const checking = (name: string, size: number, load: () => Promise<Accepts>): Contender => ({
  name,
  start: async () => {
    const lines = linesOf(size);
    const accepts = await load();
    return {
      answers: () => verdictsOf(accepts, lines),
      run: (times) => {
        let checked: unknown[] = [];
        for (let turn = 0; turn < times; turn += 1) {
          checked = [];
          for (const line of lines) {
            const value: unknown = JSON.parse(line);
            if (accepts(value)) checked.push(value);
          }
        }
        return checked;
      },
    };
  },
});

const parsingLog = (size: number): Contender => ({
  name: 'bilateral',
  group: limit,
  start: () => {
    const text = textOf(size);
    const parse = () => {
      const parsed = parseLog(text);
      if (isLeft(parsed)) throw new Error(parsed.left.problems[0]?.message);
      return parsed.right.events;
    };
    return {
      answers: () => parse().length,
      run: (times) => {
        let events: unknown;
        for (let turn = 0; turn < times; turn += 1) events = parse();
        return events;
      },
    };
  },
});
