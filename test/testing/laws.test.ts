import { projection, type Question, type Rows, type Table } from 'bilateral';
import { type LawSubject, laws } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { sampled } from '../support/holds';
import { type Visa, type VisaEvent, visaEvents, visasWith } from '../support/visas';

type State = { readonly visas: Rows<Visa> };

const valid: Question<State, unknown> = ({ visas }) =>
  visas.where(({ status }) => status === 'valid').length;

const outside = 'tables and questions depend only on their arguments';
const moveOn = 'a due change moves the next due date later or clears it';
const oracle = 'law 1: asOf equals the naive oracle, in valid time and system time';
const byDay = 'law 7: history by day agrees with asOf';

/** What a law says of a table and questions, or nothing where it holds. */
const broken = (
  law: string,
  visas: Table<Visa, VisaEvent>,
  questions: LawSubject<State, VisaEvent>['questions'] = { valid },
): string | undefined => {
  const all = laws(projection({ visas }), { events: visaEvents, questions }, { runs: 40, seed: 7 });
  const found = all.find(({ name }) => name === law);
  if (found === undefined) throw new Error(`there is no law "${law}"`);
  try {
    found.run();
  } catch (error) {
    return String(error);
  }
  return undefined;
};

/** How many events the log of a message has. */
const size = (message: string | undefined): number =>
  Number(/The smallest log found has (\d+) event/.exec(message ?? '')?.[1] ?? Number.NaN);

describe('a table that depends only on its events should pass', () => {
  const visas = visasWith({});
  const subject = { events: visaEvents, questions: { valid } };
  it.each(laws(projection({ visas }), subject, { runs: sampled(40), seed: 7 }))(
    '$name',
    ({ run }) => run(),
  );
});

describe('a law should fail with its name and a small log for', () => {
  const row = ({ data }: VisaEvent) => data.visa;

  it('a handler that reads the clock', () => {
    const begin = ({ data }: VisaEvent): Visa => ({
      status: 'valid',
      until: data.until,
      notes: [new Date().toISOString().slice(0, 10)],
    });
    const message = broken(outside, visasWith({ Granted: { row, begin } }));
    expect(message).toContain(`"${outside}" does not hold.`);
    expect(message).toContain('asked at another time');
    expect(message).toContain('"type":"Granted"');
    expect(size(message)).toBe(1);
  });

  it.each([
    ['an instance of Date', new Date(0)],
    ['an instance of URL', new URL('https://example.org')],
    ['an instance of Uint8Array', new Uint8Array(1)],
    ['a getter', Object.defineProperty({}, 'now', { get: Date.now, enumerable: true })],
  ])('a row that holds %s', (named, value) => {
    // What a row holds is checked when it is made, whatever its type says.
    const notes = [value] as unknown as Visa['notes'];
    const begin = ({ data }: VisaEvent): Visa => ({ status: 'valid', until: data.until, notes });
    expect(broken(oracle, visasWith({ Granted: { row, begin } }))).toContain(
      `the row holds ${named}`,
    );
  });

  it('a handler that uses the time zone of the machine', () => {
    const begin = ({ data, occurred }: VisaEvent): Visa => ({
      status: 'valid',
      until: data.until,
      notes: [String(new Date(`${occurred}T12:00:00Z`).getDate())],
    });
    const zone = process.env.TZ;
    const message = broken(outside, visasWith({ Granted: { row, begin } }));
    expect(message).toContain('asked in the time zone');
    expect(process.env.TZ).toBe(zone);
  });

  it('a handler that counts outside its row', () => {
    let granted = 0;
    const begin = ({ data }: VisaEvent): Visa => {
      granted += 1;
      return { status: 'valid', until: data.until, notes: [`visa no. ${granted}`] };
    };
    const message = broken(oracle, visasWith({ Granted: { row, begin } }));
    expect(message).toContain(`"${oracle}" does not hold.`);
    expect(message).toMatch(/notes\/0: found "visa no\. \d+", expected "visa no\. \d+"/);
    expect(size(message)).toBe(1);
  });

  it('a row that depends on what happened before', () => {
    let calls = 0;
    const moving = ({ data }: VisaEvent) => {
      calls += 1;
      return calls % 3 === 0 ? `${data.visa}-${calls}` : data.visa;
    };
    const begin = ({ data }: VisaEvent): Visa => ({
      status: 'valid',
      until: data.until,
      notes: [],
    });
    const message = broken(oracle, visasWith({ Granted: { row: moving, begin } }));
    expect(message).toContain(`"${oracle}" does not hold.`);
    expect(size(message)).toBeLessThanOrEqual(3);
  });

  it('a recipe that changes something outside its row', () => {
    let extensions = 0;
    const message = broken(
      oracle,
      visasWith({
        Extended: {
          row,
          evolve: (visa) => {
            extensions += 1;
            visa.notes = [`extension no. ${extensions}`];
          },
        },
      }),
    );
    expect(message).toContain(`"${oracle}" does not hold.`);
    // One event begins the row, one changes it.
    expect(size(message)).toBe(2);
  });

  it('a question that is not a function of the state', () => {
    let asked = 0;
    const message = broken(byDay, visasWith({}), {
      'how often asked': () => {
        asked += 1;
        return asked;
      },
    });
    expect(message).toContain(`"${byDay}" does not hold.`);
    expect(message).toContain('"how often asked"');
    expect(size(message)).toBe(1);
  });

  const stalling = visasWith({
    due: ({ until }) => ({
      on: until,
      becomes: (visa) => {
        visa.notes.push('ran out');
      },
    }),
  });

  it('a due change that stalls', () => {
    const message = broken(moveOn, stalling);
    expect(message).toContain(`"${moveOn}" does not hold.`);
    expect(message).toContain('did not move the next due date on');
    expect(size(message)).toBe(1);
    // What is asked of such a table is answered as the design says all the same.
    expect(broken(oracle, stalling)).toBe(undefined);
  });

  it('a handler that throws, with the name of its row', () => {
    const message = broken(
      oracle,
      visasWith({
        Extended: {
          row,
          evolve: (_visa, { data }) => {
            if (data.until === '2024-03-09') throw new Error('no such day');
          },
        },
      }),
    );
    expect(message).toContain('no such day');
    expect(message).toMatch(/table "visas", row "V[12]"/);
    expect(size(message)).toBeLessThanOrEqual(3);
  });
});
