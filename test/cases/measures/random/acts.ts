import type { LicenceLevel } from 'bilateral';
import * as fc from 'fast-check';
import type { Announce, Except } from '../facts';
import { measures } from './measures';

/** The days of the random logs are counted from the first of January 2020. */
export const lastDay = 18;

const day = fc.integer({ min: 0, max: lastDay });
const index = fc.nat({ max: 1_000 });

/** One of some values, each as often as its number says. */
const often = <T>(...choices: readonly (readonly [number, T])[]): fc.Arbitrary<T> =>
  fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

const goods = often<readonly string[]>(
  [2, ['*']],
  [2, ['HS 72']],
  [8, ['HS 7208']],
  [6, ['HS 720851']],
  [1, ['HS 7208', 'HS 73']],
  [1, ['HS 7208#coils']],
  [1, ['HS 720851#thin']],
);
const partners = often<readonly string[] | undefined>(
  [7, undefined],
  [1, ['CHN']],
  [4, ['DEU']],
  [4, ['EUN']],
  [3, ['EAC']],
  [1, ['GBR', 'CHN']],
);
const firms = often<readonly string[] | undefined>(
  [9, undefined],
  [2, ['Alpha']],
  [1, ['ALPHA.']],
  [1, ['Beta Steel & Co.']],
  [1, ['Alpha', 'Beta Steel & Co.']],
);
const when = often<readonly string[] | undefined>(
  [15, undefined],
  [2, ['originating']],
  [1, ['in-quota']],
  [1, ['originating', 'in-quota']],
);

/** A scope, written as the act's own or taken over from an act before it. */
export const scope = fc.record({ goods, partners, firms, when });

const kind = often<'announce' | 'amend' | 'suspend' | 'resume' | 'lift' | 'exclude' | 'withdraw'>(
  [8, 'announce'],
  [7, 'amend'],
  [3, 'suspend'],
  [2, 'resume'],
  [3, 'lift'],
  [3, 'exclude'],
  [3, 'withdraw'],
);

/** What an act on a measure is drawn from; the log makes sense of it. */
export const drawnAct = fc.record({
  kind,
  measure: fc.nat({ max: measures.length - 1 }),
  day,
  recordedAfter: often<number>([8, 0], [1, 1], [1, 5]),
  /** Days from the decision to its effect; `null`: no date is set. */
  delay: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 3, arbitrary: fc.integer({ min: -5, max: -1 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  length: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }) },
  ),
  scope,
  /** Which act before it this one is about. */
  target: index,
  takesScopeOver: often<boolean>([3, true], [1, false]),
  completes: often<boolean>([1, true], [3, false]),
  isProposed: often<boolean>([1, true], [15, false]),
  namesTerm: often<boolean>([2, true], [1, false]),
  isNil: often<boolean>([1, true], [9, false]),
  isSpecific: often<boolean>([1, true], [14, false]),
  isDeFacto: often<boolean>([1, true], [11, false]),
  /** Whether another country acts, or an announcement is of the other flow. */
  stray: often<'country' | 'flow' | undefined>([1, 'country'], [1, 'flow'], [24, undefined]),
  except: often<Except | undefined>(
    [14, undefined],
    [1, { partners: ['EUN'] }],
    [1, { goods: ['HS 720851'] }],
    [1, { partners: ['DEU', 'CHN'] }],
    [1, { firms: ['Alpha'] }],
  ),
  /** Against whom it announces the measure; `undefined`: against those whom the measure usually is. */
  against: often<Announce['against'] | undefined>(
    [12, undefined],
    [2, ['CHN']],
    [2, ['DEU']],
    [1, ['EUN']],
    [2, ['EAC']],
    [1, ['CHN', 'DEU']],
    [1, ['GBR', 'EUN']],
    [1, '*'],
  ),
});

export type DrawnAct = typeof drawnAct extends fc.Arbitrary<infer A> ? A : never;

/** What an order of stacking is drawn from. */
export const drawnStacking = fc.record({
  day,
  delay: fc.integer({ min: -4, max: 3 }),
  length: often<number | undefined>([3, undefined], [1, 6]),
  by: often<string>([8, 'USA'], [1, 'KOR']),
  stack: often<string>([2, 'order'], [1, 'another-order']),
  /** The numbers of the measures by rank. */
  order: often<readonly (readonly number[])[]>(
    [2, [[0], [1], [2]]],
    [1, [[2, 1], [0]]],
    [1, [[1], [0, 2]]],
    [1, [[0], [1]]],
    [1, [[1], [2]]],
  ),
});

export type DrawnStacking = typeof drawnStacking extends fc.Arbitrary<infer A> ? A : never;

/** What a licence is drawn from. */
export const drawnLicence = fc.record({
  day,
  length: often<number | undefined>([2, undefined], [1, 6]),
  measure: index,
  goods: often<readonly string[]>([2, ['*']], [2, ['HS 7208']], [2, ['HS 720851']]),
  partners: often<readonly string[] | undefined>([4, undefined], [1, ['DEU']], [1, ['EUN']]),
  grantee: often<string | undefined>([2, undefined], [3, 'Alpha'], [1, 'beta steel and co']),
  /** After how many days it is revoked. */
  revokedAfter: often<number | undefined>([3, undefined], [1, 4]),
  replacesFirst: often<boolean>([1, true], [5, false]),
  isStray: often<boolean>([1, true], [7, false]),
});

export type DrawnLicence = typeof drawnLicence extends fc.Arbitrary<infer A> ? A : never;

/** What the note of a baseline is drawn from. */
export const drawnBaseline = fc.record({
  day: fc.integer({ min: 0, max: 8 }),
  delay: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -3, max: 4 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  length: often<number | undefined>([3, undefined], [1, 5]),
  licence: often<LicenceLevel>([4, 'none'], [1, 'general-bulk'], [1, 'individual']),
  /** Which end of the route is whoever acts. */
  actor: often<'exporter' | 'importer'>([1, 'exporter'], [4, 'importer']),
  /** Who notes it; undefined: somebody without a country. */
  noter: often<'actor' | 'partner' | 'third' | undefined>(
    [2, undefined],
    [3, 'actor'],
    [3, 'partner'],
    [1, 'third'],
  ),
  partner: often<string>([2, '*'], [2, 'DEU'], [2, 'EUN'], [1, 'CHN']),
  goods: often<readonly string[]>([2, ['*']], [1, ['HS 72']], [2, ['HS 7208']], [1, ['HS 720851']]),
});

export type DrawnBaseline = typeof drawnBaseline extends fc.Arbitrary<infer A> ? A : never;

/** A question on a day, as of late or as known on another day. */
export const drawnQuestion = fc.record({
  /** On which of the log's measures it is. */
  measure: index,
  /** Whether it is on trade the other way round. */
  isReversed: often<boolean>([1, true], [11, false]),
  /** Whether it is on the trade of the union, where the measure is that of a union or a member. */
  isOfUnion: often<boolean>([1, true], [3, false]),
  asked: fc.record(
    {
      /** Who trades with whoever acts. */
      partner: often<string>(
        [3, 'CHN'],
        [5, 'DEU'],
        [2, 'GBR'],
        [1, 'EUN'],
        [2, 'KOR'],
        [2, 'USA'],
      ),
      goods: often<string>(
        [5, 'HS 720851'],
        [3, 'HS 7208'],
        [2, 'HS 72085110'],
        [1, 'HS 72'],
        [1, 'HS 720851#thin'],
      ),
      firm: often<string>(
        [3, 'Alpha'],
        [1, 'Alpha Walzwerk'],
        [2, 'beta steel and co'],
        [1, 'Gamma'],
      ),
      when: often<readonly string[]>(
        [2, ['Originating']],
        [1, ['in-quota']],
        [1, ['in-quota', 'originating']],
      ),
    },
    { requiredKeys: ['partner', 'goods'] },
  ),
  day,
  known: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: lastDay + 5 }) },
  ),
});

export type DrawnQuestion = typeof drawnQuestion extends fc.Arbitrary<infer A> ? A : never;
