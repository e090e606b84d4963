import type * as fc from 'fast-check';
import type { DrawnAct } from './acts';
import { drawnLogs, logOf, type RandomLog } from './logs';

const endingKinds = { suspend: 'announce', resume: 'amend', lift: 'exclude' } as const;

/** An act on a measure that mostly ends. The acts name few scopes, so that one bears on another. */
const ending = (act: DrawnAct): DrawnAct => {
  const { kind: drawn, scope, length = 2, target } = act;
  const kind =
    drawn === 'suspend' || drawn === 'resume' || drawn === 'lift' ? endingKinds[drawn] : drawn;
  const near = {
    goods: scope.goods.length > 1 || scope.goods[0] === '*' ? ['HS 7208'] : scope.goods,
    partners: scope.partners?.slice(0, 1),
    firms: scope.firms?.slice(0, 1),
    when: undefined,
  };
  const isOfAct = kind === 'announce' || kind === 'exclude';
  return {
    ...act,
    kind,
    measure: 0,
    stray: undefined,
    scope: near,
    takesScopeOver: !isOfAct,
    namesTerm: act.namesTerm && act.isNil,
    ...(isOfAct && target % 5 > 0 ? { length: Math.min(length, 4) } : { length: undefined }),
  };
};

/** Random logs in which measures end and are announced again, as few of the others do while an amendment lasts. */
export const endingLogs: fc.Arbitrary<RandomLog> = drawnLogs.map(({ acts, questions, ...drawn }) =>
  logOf({
    ...drawn,
    acts: acts.map(ending),
    questions: questions.map((each) => ({ ...each, measure: 0 })),
  }),
);
