import { type Codec, codec } from '../../codec/codec';
import { list } from '../../codec/list';
import { bool } from '../../codec/literals';
import { ordinal } from '../../codec/number';
import { oneOf } from '../../codec/one-of';
import { pattern, words } from '../../codec/text';
import { union } from '../../codec/union';
import { show } from '../../flaw';
import { isRecord, own } from '../../object';
import { point } from '../../vocabulary/dates';
import { eventId } from '../../vocabulary/ids';
import type { Query, QueryAt, QuerySupposition, Verb } from './query';
import { queryObject } from './query-object';

/**
 * Accepts any object. The codec of the question checks the fields of arguments, and `suppose`
 * checks the fields of an event.
 */
export const anyObject: Codec<object> = codec(
  'Object',
  { _tag: 'Leaf', schema: { type: 'object' } },
  (value): value is object => isRecord(value),
  (value, path) => [
    {
      path,
      expected: 'an object',
      found: show(value),
      advice: 'Write it as a JSON object: { … }.',
    },
  ],
);

const bothClocks = queryObject('QueryAt', { asOf: point }, { knownAt: point });

export const queryAt: Codec<QueryAt> = union<QueryAt>('QueryAt', [point, bothClocks], (value) =>
  isRecord(value) ? bothClocks : point,
);

export const supposition: Codec<QuerySupposition> = queryObject(
  'QuerySupposition',
  {},
  { drop: list(words), add: list(anyObject) },
);

export const eventsArgs = queryObject(
  'EventsArgs',
  {},
  { id: eventId, type: words, clock: oneOf('Clock', ['valid', 'system']) },
);
export const relatedArgs = queryObject('RelatedArgs', { id: eventId }, {});
export const rowsArgs = queryObject('RowsArgs', { table: words }, { row: words });

const by = oneOf('By', ['day', 'instant']);

const after = pattern(
  'Cursor',
  /^\d{1,9}$/,
  'the "next" of an earlier answer',
  'Leave it out to begin at the beginning.',
);

const asked = { question: words };
const args = { args: anyObject };
const known = { knownAt: point, suppose: supposition };
const paged = { limit: ordinal, after };

const shape = <
  R extends Parameters<typeof queryObject>[1],
  O extends Parameters<typeof queryObject>[2],
>(
  verb: Verb,
  required: R,
  optional: O,
) => queryObject('Query', { verb: oneOf('Verb', [verb]), ...required }, optional);

export const queriesByVerb = {
  answer: shape('answer', { ...asked, asOf: point }, { ...args, ...known, ...paged }),
  history: shape('history', asked, { ...args, ...known, to: point, by, ...paged }),
  why: shape('why', { ...asked, asOf: point }, { ...args, ...known }),
  revisions: shape('revisions', { ...asked, asOf: point }, { ...args, ...known, by, ...paged }),
  certainty: shape('certainty', { ...asked, asOf: point }, { ...args, ...known }),
  changes: shape(
    'changes',
    { from: queryAt, to: queryAt },
    { ...known, internals: bool, ...paged },
  ),
  upcoming: shape('upcoming', { asOf: point }, { ...known, ...paged }),
  events: shape(
    'events',
    {},
    {
      args: eventsArgs,
      from: point,
      to: point,
      ...known,
      ...paged,
    },
  ),
  unsettled: shape('unsettled', { asOf: point }, { ...known, ...paged }),
  related: shape('related', { args: relatedArgs }, known),
  rows: shape('rows', { asOf: point, args: rowsArgs }, { ...known, ...paged }),
} as const satisfies { readonly [V in Verb]: unknown };

/** The cast is safe: the keys of `queriesByVerb` are the verbs. */
export const verbs: readonly Verb[] = Object.keys(queriesByVerb) as Verb[];

const verb: Codec<Verb> = oneOf('Verb', verbs);

/** Reports what is wrong with a query whose verb is missing or unknown. */
const verbless: Codec<Query> = codec(
  'Query',
  { _tag: 'Leaf' },
  (_value): _value is Query => false,
  (value, path) =>
    isRecord(value)
      ? verb.flawsOf(own(value, 'verb'), path === '' ? 'verb' : `${path}.verb`)
      : [
          {
            path,
            expected: 'a query, an object with a verb',
            found: show(value),
            advice: 'Write it as a JSON object: { "verb": "answer", … }.',
          },
        ],
);

/**
 * Codec of {@link Query}. It accepts the fields that the verb takes, and no others. It is also a
 * Standard Schema, for forms and servers that take a Standard Schema.
 *
 * @example
 * queryCodec.is({ verb: 'upcoming', asOf: '2019-07-03' }); // => true
 * queryCodec['~standard'].validate({ verb: 'upcoming' });
 * // => { issues: [{ message: 'asOf: expected a date …', path: ['asOf'] }] }
 */
export const queryCodec: Codec<Query> = union<Query>(
  'Query',
  Object.values(queriesByVerb) as readonly Codec<Query>[],
  (value) => {
    const named = isRecord(value) ? own(value, 'verb') : undefined;
    // The cast is safe: a query of one verb is a query.
    return verb.is(named) ? (queriesByVerb[named] as Codec<Query>) : verbless;
  },
);
