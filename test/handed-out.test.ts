import {
  agreement,
  asOf,
  contested,
  dispute,
  emptyLog,
  history,
  instruments,
  measuresInForce,
  pipe,
  positions,
  type Question,
  type Relations,
  revisions,
  tradeRegime,
  trustedPartner,
  why,
} from 'bilateral';
import {
  cameo,
  code,
  codesFor,
  codesForKind,
  goldstein,
  gta,
  kindsFor,
  plover,
  wtoStages,
} from 'bilateral/codebooks';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';

/** Writes over all in a value that can be written over. */
const wreck = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    wreck(Reflect.get(value, key));
    Reflect.set(value, key, 'wrecked');
  }
};

/** What an answer is after someone has changed the one before. */
const staysTheSame = (answer: () => unknown): void => {
  const before = structuredClone(answer());
  wreck(answer());
  expect(answer()).toEqual(before);
};

const hydrogenFluoride = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
const questions: Readonly<Record<string, Question<Relations, unknown>>> = {
  tradeRegime: hydrogenFluoride,
  agreement: agreement('GSOMIA'),
  dispute: dispute('DS590'),
  trustedPartner: trustedPartner({ by: 'JPN', of: 'KOR' }),
  contested: contested(),
  positions: positions(),
  measuresInForce: measuresInForce(),
};

describe('changing a result', () => {
  it.each(Object.entries(questions))('of %s', (_, ask) => {
    staysTheSame(() => pipe(japanKorea, asOf('1990-01-01'), ask));
    staysTheSame(() => pipe(japanKorea, asOf('2023-03-20'), ask));
    staysTheSame(() => pipe(japanKorea, history(ask)));
    staysTheSame(() => pipe(japanKorea, revisions(ask, '2019-07-05')));
    staysTheSame(() => pipe(japanKorea, why(ask, '2023-03-20')));
  });

  it.each(Object.entries({ cameo, goldstein, gta, plover, wtoStages, instruments }))(
    'of the table %s',
    (_, table) => {
      staysTheSame(() => (typeof table === 'function' ? table('icews')('163') : table));
    },
  );

  it.each(['cameo', 'plover'] as const)('of the codes in %s', (scheme) => {
    const [event] = japanKoreaLog.events.filter(({ type }) => type === 'MeasureLifted');
    staysTheSame(() => event && codesFor(event, scheme));
    staysTheSame(() => codesForKind('ProceedingPaused', scheme));
    staysTheSame(() => codesForKind('StatementMade demand lifting', scheme));
    staysTheSame(() => kindsFor(scheme, scheme === 'cameo' ? '085' : 'RETREAT'));
    staysTheSame(() => code(japanKoreaLog.events, scheme));
  });
});

describe('an argument', () => {
  it('should be neither kept nor frozen by emptyLog', () => {
    const parties: [string, string] = ['JPN', 'KOR'];
    const log = emptyLog({ parties, offset: '+09:00' });
    parties[0] = 'USA';
    expect(log.header.parties).toEqual(['JPN', 'KOR']);
  });
});
