import type { CoveredSubject } from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { Question } from '../../temporal/table/question';
import type { About } from './about';

/** The subjects of acts on measures. `sanctions` is one of the subjects, because a measure may name firms. */
const ofMeasures = ['licensing', 'duty', 'sanctions'] as const;

/** For each table, the subjects of the events that can change its rows. */
const subjects: { readonly [Table in keyof Relations]: readonly CoveredSubject[] } = {
  agreementParties: ['agreements'],
  agreements: ['agreements'],
  boycotts: ['society'],
  claims: ['claims'],
  compensationPlans: ['compensation'],
  coverages: [],
  diplomaticRelations: ['diplomacy'],
  disputes: ['disputes'],
  entities: ['sanctions'],
  interruptions: ofMeasures,
  licenceRegimes: ['licensing'],
  licences: ['licensing', 'sanctions'],
  measureHeads: ofMeasures,
  measures: ofMeasures,
  memberships: ['memberships'],
  notices: ['agreements'],
  proceedings: ['disputes'],
  productCodes: ['licensing', 'duty'],
  reviews: ['talks'],
  rulings: ['rulings'],
  stackings: ['duty'],
  statements: ['claims'],
  talks: ['talks'],
  thirdParties: ['disputes'],
  trustedPartners: ['lists'],
};

/**
 * Asks a question that does not say what it is about. The subjects of the question follow from the tables that
 * the question reads.
 */
export const askNotingTables = <A>(
  state: Relations,
  question: Question<Relations, A>,
): { readonly answer: A; readonly about: About } => {
  const used = new Set<CoveredSubject>();
  const noting = new Proxy(state, {
    get: (target, table, receiver) => {
      for (const subject of subjects[table as keyof Relations] ?? []) used.add(subject);
      return Reflect.get(target, table, receiver);
    },
  });
  const answer = question(noting);
  return { answer, about: { subjects: [...used] } };
};
