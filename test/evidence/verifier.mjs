// A checker of receipts, written from docs/reference/receipt-format.md alone: it uses nothing of the library.
import { createHash } from 'node:crypto';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A value as JSON in the form of RFC 8785. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${fields.join(',')}}`;
};

/** A list of objects; whatever else stands there has a digest that does not fit. */
const listOf = (value) =>
  Array.isArray(value) ? value.filter((each) => each !== null && typeof each === 'object') : [];

/** Whether an object in a JSON text has a field twice; parsing would keep only the last. */
const hasFieldTwice = (text) => {
  const open = [];
  let name = '';
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') name = JSON.parse(token);
    else if (open.at(-1).has(name)) return true;
    else open.at(-1).add(name);
  }
  return false;
};

const known = {
  receipt: 'answer asOf coverage digest format formatVersion grounds knownAt log made query',
  coverage: 'act checkedUntil complete extent status',
  log: 'head version',
  made: 'library logFormat rules',
  ground: 'event lines',
  line: 'digest line',
};

/** Says of an object whether it has the fields of the format and no others. */
const formOf = (name, value) =>
  Object.keys(value ?? {})
    .sort()
    .join(' ') === known[name]
    ? []
    : [`${name} has other fields than the format`];

/** The digest of each line below the header, and the head of the chain after each number of them. */
const chained = (logText) => {
  const [header, ...lines] = logText.split('\n').slice(0, -1);
  const digests = lines.map(sha256);
  const heads = [sha256('0'.repeat(64) + sha256(header))];
  for (const each of digests) heads.push(sha256(heads.at(-1) + each));
  return { logText, digests, heads };
};

/** The chain of the last log, since many receipts are checked against one log. */
let last = chained('\n');

/** What is wrong with a receipt for the text of a log; empty where nothing is. */
export const check = (receiptText, logText) => {
  let receipt;
  try {
    receipt = JSON.parse(receiptText);
  } catch {
    return ['the receipt is no JSON'];
  }
  if (receipt === null || typeof receipt !== 'object') return ['the receipt is no object'];
  if (hasFieldTwice(receiptText)) return ['a field occurs twice'];
  const { digest, ...rest } = receipt;
  const faults = formOf('receipt', receipt);
  for (const name of ['coverage', 'log', 'made']) faults.push(...formOf(name, receipt[name]));
  if (receipt.format !== 'bilateral-receipt' || receipt.formatVersion !== 1)
    faults.push('the format is another');
  if (receipt.asOf !== receipt.query?.asOf) faults.push('asOf is not that of the query');
  if (receipt.knownAt !== (receipt.query?.knownAt ?? null))
    faults.push('knownAt is not that of the query');
  if (receipt.made?.logFormat !== 1 || receipt.made?.rules !== 1)
    faults.push('the log format or the rules are of another version');
  if (sha256(canonical(rest)) !== digest) faults.push('the digest does not fit');
  if (last.logText !== logText) last = chained(logText);
  const { digests, heads } = last;
  const { version, head } = receipt.log ?? {};
  if (!(version <= digests.length)) return [...faults, 'the log is shorter'];
  if (heads[version] !== head) faults.push('the head is another');
  for (const ground of listOf(receipt.grounds)) {
    faults.push(...formOf('ground', ground));
    for (const cited of listOf(ground.lines)) {
      faults.push(...formOf('line', cited));
      if (digests[cited.line - 1] !== cited.digest)
        faults.push(`line ${cited.line} of ${ground.event} is another`);
    }
  }
  return faults;
};
