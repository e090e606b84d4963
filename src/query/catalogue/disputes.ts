import { oneOf } from '../../codec/one-of';
import { words } from '../../codec/text';
import { compliance } from '../../questions/disputes/compliance';
import { dispute } from '../../questions/disputes/dispute';
import { disputes } from '../../questions/disputes/disputes';
import { retaliation } from '../../questions/disputes/retaliation';
import { thirdParties } from '../../questions/disputes/third-parties';
import { terms } from '../../relations/disputes/status/wto-term';
import type { Relations } from '../../relations/relations';
import { disputeId } from '../../vocabulary/ids';
import { queryObject } from '../queries/query-object';
import { idOf, party } from './arguments';
import { questionEntry } from './entry';

const entry = questionEntry<Relations>();

const ds590 = { id: 'DS590' };

export const disputeQuestions = {
  dispute: entry({
    title: 'Dispute',
    sentence:
      'Where a dispute stands: its stage, the status that the WTO prints, its proceedings and time limits.',
    args: idOf(disputeId),
    answer: 'Covered<DisputeStanding> | null',
    examples: [
      { verb: 'answer', question: 'dispute', args: ds590, asOf: '2020-01-01' },
      { verb: 'history', question: 'dispute', args: ds590 },
    ],
    ask: ({ id }) => dispute(id),
  }),
  disputes: entry({
    title: 'Disputes',
    sentence: 'The disputes as they stand: all of them, or those of a status, a party or a forum.',
    args: queryObject(
      'DisputesArgs',
      {},
      { status: oneOf('WtoTerm', Object.values(terms)), party, forum: words },
    ),
    answer: 'readonly DisputeStanding[]',
    examples: [
      { verb: 'answer', question: 'disputes', asOf: '2020-01-01' },
      { verb: 'answer', question: 'disputes', args: { forum: 'WTO' }, asOf: '2023-04-01' },
    ],
    ask: disputes,
  }),
  compliance: entry({
    title: 'Compliance',
    sentence: 'What a dispute asked of the respondent, and what came of it.',
    args: idOf(disputeId),
    answer: 'Covered<Compliance> | null',
    examples: [
      { verb: 'answer', question: 'compliance', args: ds590, asOf: '2020-01-01' },
      { verb: 'history', question: 'compliance', args: ds590 },
    ],
    ask: ({ id }) => compliance(id),
  }),
  retaliation: entry({
    title: 'Retaliation',
    sentence:
      'What may be retaliated in a dispute, at what level, and by which measures it is in use.',
    args: idOf(disputeId),
    answer: 'Covered<Retaliation> | null',
    examples: [
      { verb: 'answer', question: 'retaliation', args: ds590, asOf: '2020-01-01' },
      { verb: 'history', question: 'retaliation', args: ds590 },
    ],
    ask: ({ id }) => retaliation(id),
  }),
  thirdParties: entry({
    title: 'Third parties',
    sentence: 'The third parties of a dispute, and in which of its proceedings they take part.',
    args: idOf(disputeId),
    answer: 'readonly ThirdPartyStanding[]',
    examples: [
      { verb: 'answer', question: 'thirdParties', args: ds590, asOf: '2020-01-01' },
      { verb: 'why', question: 'thirdParties', args: ds590, asOf: '2020-01-01' },
    ],
    ask: ({ id }) => thirdParties(id),
  }),
} as const;
