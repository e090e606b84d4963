import * as fc from 'fast-check';
import {
  controlled,
  type FirmNote,
  type Good,
  goodNames,
  keyOf,
  leaves,
  national,
  type ProductNote,
} from './shipments';

/** A note on a good, and what became of it. */
export type Noted = ProductNote & {
  /** Whether it replaced an earlier note, has ended, or waits for its day while the earlier one holds. */
  readonly course: 'alone' | 'replaced another' | 'ended' | 'to come';
  /** The codes of the earlier note. */
  readonly before: readonly Good[];
};

/** What an act takes out of a measure. */
export type Out = {
  /** Whether it is granted, or an `except` of the announcement, or of a later one on the goods of `again`. */
  readonly how: 'grant' | 'except' | 'except of another';
  readonly again: readonly Good[];
  /** Without goods, all that the measure is on. */
  readonly goods: readonly Good[] | undefined;
  readonly firms: readonly string[];
  readonly hasEnded: boolean;
};

/** A measure that asks for a licence or closes a port, or a baseline. */
export type Restriction = {
  readonly goods: '*' | readonly Good[];
  readonly to: string;
  readonly from: string;
  /** Whether it is the exporter's general rule and no measure; such a rule names no firms. */
  readonly isBaseline: boolean;
  readonly isPort: boolean;
  readonly firms: readonly string[];
  readonly isLifted: boolean;
  readonly out: Out | undefined;
};

export type World = {
  readonly products: readonly Noted[];
  readonly firms: readonly FirmNote[];
  /** What notes say of Germany in the European Union. */
  readonly membership: 'nothing' | 'member' | 'left' | 'to join';
  readonly restrictions: readonly Restriction[];
  readonly asked: {
    readonly good: Good;
    readonly from: string;
    readonly to: string;
    readonly entity: string | undefined;
  };
};

const code: fc.Arbitrary<Good> = fc.oneof(
  fc
    .constantFrom('28', '2811', '38', '8542', ...leaves)
    .map((each) => ({ scheme: 'HS', code: each })),
  fc.constantFrom(...controlled).map((each) => ({ scheme: 'ECCN', code: each })),
);
const part: fc.Arbitrary<Good> = fc
  .constantFrom('2811', '281111')
  .map((each) => ({ scheme: 'HS', code: each, part: 'wet' }));
const longer: fc.Arbitrary<Good> = fc
  .constantFrom(...national)
  .map((each) => ({ scheme: 'HS', code: each }));
const name: fc.Arbitrary<Good> = fc.constantFrom(...goodNames);
const good = fc.oneof(
  { arbitrary: code, weight: 4 },
  { arbitrary: name, weight: 4 },
  { arbitrary: part, weight: 3 },
  { arbitrary: longer, weight: 1 },
);
const firmNames = ['Acme Ltd.', 'Acme', 'Beta'] as const;

const goodsList = fc.uniqueArray(good, { minLength: 1, maxLength: 2, selector: keyOf });
const codes = fc.uniqueArray(code, { maxLength: 2, selector: keyOf });
const somebody = fc.oneof(
  { arbitrary: fc.constant([]), weight: 3 },
  fc.subarray([...firmNames], { minLength: 1, maxLength: 1 }),
);

/** A number that picks something of what was drawn already; mostly nothing. */
const pick = fc.option(fc.nat({ max: 1000 }), { nil: undefined, freq: 2 });

const picked = <A>(from: readonly A[], at: number | undefined): A | undefined =>
  at === undefined ? undefined : from[at % Math.max(1, from.length)];

const out: fc.Arbitrary<Out> = fc.record({
  how: fc.constantFrom('grant', 'except', 'except of another'),
  again: goodsList,
  goods: fc.option(goodsList, { nil: undefined }),
  firms: somebody,
  hasEnded: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, fc.constant(true)),
});

const seldom = fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, fc.constant(true));
const side = fc.constantFrom('JPN', 'JPN', 'JPN', 'DEU', 'EUN');
const otherSide = fc.constantFrom('KOR', 'KOR', 'KOR', 'DEU', 'EUN');

const drawn: fc.Arbitrary<World> = fc.record({
  products: fc.uniqueArray(
    fc.record({
      product: fc.constantFrom(...goodNames),
      codes,
      partOf: fc.option(codes, { nil: undefined }),
      course: fc.constantFrom('alone', 'alone', 'alone', 'replaced another', 'ended', 'to come'),
      before: codes,
    }),
    { maxLength: 2, selector: ({ product }) => product },
  ),
  firms: fc.subarray([
    { entity: 'acme', names: ['Acme Ltd.', 'Acme'] },
    { entity: 'beta', names: ['Beta'] },
    { entity: 'beta-two', names: ['Beta', 'Beta Two'] },
  ]),
  membership: fc.constantFrom('nothing', 'member', 'left', 'to join'),
  restrictions: fc.array(
    fc
      .record({
        goods: fc.oneof({ arbitrary: goodsList, weight: 4 }, fc.constant<'*'>('*')),
        from: side,
        to: otherSide,
        isBaseline: seldom,
        isPort: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, fc.constant(true)),
        firms: somebody,
        isLifted: seldom,
        out: fc.option(out, { nil: undefined, freq: 2 }),
      })
      .filter(({ from, to }) => from !== to),
    { minLength: 1, maxLength: 2 },
  ),
  asked: fc
    .record({
      good: fc.oneof(
        { arbitrary: good, weight: 6 },
        fc.constantFrom('ACID', 'Etchant', 'CHIPS'),
        fc.constant<'*'>('*'),
      ),
      from: side,
      to: otherSide,
      entity: fc.option(
        fc.constantFrom<string>(...firmNames, 'ACME LTD', 'beta', 'Beta Two', 'Gamma'),
        { nil: undefined, freq: 2 },
      ),
    })
    .filter(({ from, to }) => from !== to),
});

/** Lets acts and the question be about the same goods and firms more often than chance would. */
const connected = (
  world: World,
  [onNoted, outOfOwn, onNamed, ofFirm, onRoute]: readonly (number | undefined)[],
): World => {
  const inNotes = world.products.flatMap(({ product, codes, partOf = [] }) => [
    product,
    ...codes,
    ...partOf,
  ]);
  const restrictions = world.restrictions.map((each, index): Restriction => {
    const named = index === 0 ? picked(inNotes, onNoted) : undefined;
    const goods = named === undefined ? each.goods : [named];
    if (each.out === undefined || outOfOwn === undefined || goods === '*')
      return { ...each, goods };
    const again: readonly Good[] = [{ scheme: 'HS', code: '90' }];
    const own = outOfOwn % 3 === 0 ? { goods } : { goods, again };
    return { ...each, goods, out: { ...each.out, ...own } };
  });
  const inActs = restrictions.flatMap(({ goods }) => (goods === '*' ? [] : goods));
  const names = world.firms.flatMap((each) => each.names);
  const good = picked([...inActs, ...inNotes], onNamed) ?? world.asked.good;
  const entity = picked(names, ofFirm) ?? world.asked.entity;
  const { from, to } = picked(restrictions, onRoute) ?? world.asked;
  return { ...world, restrictions, asked: { good, from, to, entity } };
};

export const world: fc.Arbitrary<World> = fc
  .tuple(drawn, fc.tuple(pick, pick, pick, pick, pick))
  .map(([each, picks]) => connected(each, picks));

/** The notes on goods that hold on the day of the question. */
export const notesHeld = ({ products }: World): readonly ProductNote[] =>
  products.flatMap(({ course, before, ...note }) =>
    course === 'ended'
      ? []
      : [course === 'to come' ? { product: note.product, codes: before, partOf: [] } : note],
  );
