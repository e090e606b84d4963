/**
 * Whether `recheck` finds what asking every receipt again after every line finds, and how much faster:
 * `npm run build && node bench/recheck.mjs`. 100,000 receipts of licences (1,000 products on 100 days)
 * against 1,000 late, corrected and retracted events. Three numbers make it smaller: products, days, lines.
 *
 * Asking every receipt after every line is timed on a sample of the receipts. What was found is compared
 * for all of them: at the end; after each line, for the receipts of the products that it names; and
 * after every 250th line. For the sample it is compared after each line. Then a checker that uses nothing of
 * the library, `test/evidence/verifier.mjs`, checks every receipt as it was made, and with one byte changed.
 * Ends with an error if anything differs, or if `recheck` is less than 100 times as fast.
 */

import { canonicalJson, receipt, recheck } from '../dist/evidence.js';
import {
  asEntered,
  asOf,
  countedLines,
  emptyLog,
  formatLog,
  orThrow,
  parseLog,
  relations,
  timeline,
  tradeRegime,
} from '../dist/index.js';
import { check } from '../test/evidence/verifier.mjs';

const [products = 1000, days = 100, late = 1000] = process.argv.slice(2).map(Number);
const target = 100;
const sampled = Math.min(200, products * days);

/** Numbers from a seed, the same in each run. */
const seeded = (seed) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
const random = seeded(1);
const dayAt = (number) =>
  new Date(Date.UTC(2015, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
const year = 365;
const levels = ['general-bulk', 'specified-bulk', 'individual', 'prohibited'];
const productAt = (number) => `product-${String(number).padStart(4, '0')}`;

const line = (id, type, occurred, recordedAt, data) => ({
  id,
  type,
  schemaVersion: 2,
  occurred,
  recordedAt,
  by: { country: 'JPN', sector: 'GOV', name: 'METI' },
  data,
  sources: [{ publisher: 'METI', url: `https://example.org/${id}` }],
});

/** An act on the one measure on a product; the first announces it. */
const actOn = (product, act, id, occurred, recordedAt) => {
  const on = { measure: `measure-${product}`, products: [productAt(product)] };
  const licence = levels[1 + random(3)];
  if (act === 0)
    return line(id, 'MeasureAnnounced', occurred, recordedAt, {
      ...on,
      instrument: 'export-licensing-requirement',
      flow: 'export',
      against: 'KOR',
      licence,
    });
  if (act === 1) return line(id, 'MeasureSuspended', occurred, recordedAt, on);
  if (act === 2) return line(id, 'MeasureResumed', occurred, recordedAt, on);
  return line(id, 'MeasureAmended', occurred, recordedAt, { ...on, licence });
};

/** A baseline for each product and four acts on it, over eight years; then a declaration that counts them. */
const before = [];
for (let product = 0; product < products; product += 1) {
  before.push(
    line(`base-${product}`, 'LicenceRegimeNoted', '2015-01-01', '2015-01-01', {
      from: 'JPN',
      to: 'KOR',
      licence: 'general-bulk',
      products: [productAt(product)],
    }),
  );
  for (let act = 0; act < 4; act += 1) {
    const day = dayAt(year * (1 + act) + random(300));
    before.push(actOn(product, act, `act-${product}-${act}`, day, day));
  }
}
const header = formatLog(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }));
const textOf = (events) => `${header}${events.map((each) => `${JSON.stringify(each)}\n`).join('')}`;
const undeclared = orThrow(parseLog(textOf(before)));
const declaration = {
  ...line('coverage', 'CoverageDeclared', '2023-01-01', '2023-01-01', {
    coverage: 'licensing',
    subjects: ['licensing'],
    routes: [{ from: 'JPN', to: 'KOR' }],
    products: '*',
    extent: 'complete',
    effectiveFrom: '2015-01-01',
    checkedUntil: '2022-12-31',
    counted: countedLines(undeclared),
  }),
  schemaVersion: 1,
};
const shorter = orThrow(parseLog(textOf([...before, declaration])));

/** Acts that became known late, corrections of acts and retractions, a third of each. */
const retracted = new Set();
const after = Array.from({ length: late }, (_, number) => {
  const product = random(products);
  const [id, on] = [`late-${number}`, dayAt(year * (1 + random(6)) + random(300))];
  const target = `act-${product}-${random(4)}`;
  if (number % 3 === 0 || retracted.has(target)) return actOn(product, 3, id, on, '2023-02-01');
  if (number % 3 === 1) {
    const { id: _, recordedAt: __, ...replacement } = actOn(product, random(4), target, on, on);
    return {
      ...line(id, 'EventCorrected', '2023-02-01', '2023-02-01', { target, replacement }),
      schemaVersion: 1,
    };
  }
  retracted.add(target);
  return {
    ...line(id, 'EventRetracted', '2023-02-01', '2023-02-01', { target, reason: 'an example' }),
    schemaVersion: 1,
  };
});
const longer = orThrow(parseLog(textOf([...before, declaration, ...after])));

/** Time of the processor, so that other work on the machine does not count. */
const now = () => process.cpuUsage().user / 1000;
const seconds = (since) => (now() - since) / 1000;
const say = (...words) => console.log(...words);

let start = now();
const receipts = [];
const questions = [];
for (let product = 0; product < products; product += 1)
  for (let day = 0; day < days; day += 1) {
    const args = { from: 'JPN', to: 'KOR', product: productAt(product) };
    const point = dayAt(year + Math.floor((day * 7 * year) / days));
    receipts.push(
      orThrow(receipt({ verb: 'answer', question: 'tradeRegime', args, asOf: point })(shorter)),
    );
    questions.push({
      at: asOf(point),
      ask: tradeRegime(args),
      before: canonicalJson(receipts.at(-1).answer),
    });
  }
say(
  `${receipts.length} receipts of a log of ${shorter.events.length} lines made in ${seconds(start).toFixed(1)} s`,
);

/** The two logs as read from their texts, so that nothing known of them counts. */
const fresh = () => orThrow(parseLog(textOf([...before, declaration, ...after])));
const log = fresh();
start = now();
const found = recheck(receipts)(log);
const took = seconds(start);
say(
  `recheck: ${took.toFixed(1)} s; ${found.overturned.length} overturned, ${found.stand.length} stand, ${found.foreign.length} foreign`,
);

const earlier = recheck(receipts)(shorter).checkpoint;
const kept = JSON.parse(JSON.stringify(earlier));
const again = fresh();
start = now();
const incremental = recheck(receipts, kept)(again);
const tookAgain = seconds(start);
say(`recheck from a checkpoint: ${tookAgain.toFixed(1)} s`);

/** Asks again by hand, after each line. */
const isOther = (state, { ask, before }) => {
  const answer = ask(state);
  return canonicalJson(answer._tag === 'Some' ? answer.value : null) !== before;
};
const firstLine = new Map();
const sample = new Set();
while (sample.size < sampled) sample.add(random(questions.length));
let [spent, prepared] = [0, 0];
const last = timeline(relations)(longer);
let replayed = last;
const productOf = (each) => {
  const { data } = each;
  const text = data.products?.[0] ?? data.target;
  return Number(/\d+/.exec(text)[0]);
};
const askAll = (numbers, at) => {
  for (const number of numbers) {
    if (isOther(questions[number].at(replayed), questions[number]) && !firstLine.has(number))
      firstLine.set(number, at);
  }
};
const all = [...questions.keys()];
for (const [index, each] of after.entries()) {
  const at = shorter.events.length + 1 + index;
  replayed = asEntered(at)(last);
  // The first question after a line prepares what the others then share.
  let started = now();
  askAll([...sample].slice(0, 1), at);
  prepared += seconds(started);
  started = now();
  askAll([...sample].slice(1), at);
  spent += seconds(started);
  const product = productOf(each);
  askAll(all.slice(product * days, (product + 1) * days), at);
  if (index % 250 === 249) askAll(all, at);
}
const expected = questions.flatMap((each, number) =>
  isOther(each.at(last), each) ? [[receipts[number].digest, firstLine.get(number)]] : [],
);
const toldBy = ({ overturned }) =>
  JSON.stringify(overturned.map(({ receipt: { digest }, line: at }) => [digest, at]));
const isEqual = [found, incremental].every(
  (each) => toldBy(each) === JSON.stringify(expected) && each.foreign.length === 0,
);
const brute = prepared + (spent * (questions.length - 1)) / (sample.size - 1);
const ratio = brute / took;
say(
  `asking every receipt after every line: ${brute.toFixed(0)} s, of which ${prepared.toFixed(1)} s for the first of each line; from ${sample.size} of them in ${(prepared + spent).toFixed(1)} s`,
);
say(
  `ratio ${ratio.toFixed(0)} (from a checkpoint ${(brute / tookAgain).toFixed(0)}), at least ${target}; ${isEqual ? 'the same receipts by the same lines' : 'DIFFERENT RECEIPTS OR LINES'}`,
);

/** Every receipt as it was made, and with one byte changed, for the checker and for the library. */
const logText = formatLog(longer);
start = now();
const disputed = receipts.filter((each) => check(JSON.stringify(each), logText).length > 0);
const changed = (text) => {
  const bytes = new TextEncoder().encode(text);
  bytes[random(bytes.length)] ^= 1 + random(255);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
};
const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const forged = receipts.map((each) => changed(JSON.stringify(each)));
const refused = forged.filter((text) => check(text, logText).length > 0);
const readable = forged.map(parsed).filter((each) => typeof each === 'object' && each !== null);
const isForeign = recheck(readable)(longer).foreign.length === readable.length;
const isAgreed = disputed.length === 0 && refused.length === forged.length && isForeign;
say(
  `the checker, in ${seconds(start).toFixed(0)} s: ${receipts.length - disputed.length} receipts sound, ${refused.length} of ${forged.length} with a changed byte refused; ${readable.length} of these are JSON, the library refuses ${isForeign ? 'all' : 'NOT ALL'} of them`,
);
if (!isEqual || !isAgreed || ratio < target) process.exit(1);
