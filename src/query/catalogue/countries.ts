import { agreement } from '../../questions/agreements/agreement';
import { diplomaticRelations } from '../../questions/diplomacy/diplomatic-relations';
import { groupsOf } from '../../questions/groups-of';
import { trustedPartner } from '../../questions/trusted-partner';
import type { Relations } from '../../relations/relations';
import { agreementId, listId } from '../../vocabulary/ids';
import { queryObject } from '../queries/query-object';
import { idOf, party } from './arguments';
import { questionEntry } from './entry';

const entry = questionEntry<Relations>();

const koreaOnJapansList = { by: 'JPN', of: 'KOR' };

export const countryQuestions = {
  trustedPartner: entry({
    title: 'Trusted partner',
    sentence: 'The tier of one country on another country’s list of trusted partners (white list).',
    args: queryObject('PartnershipArgs', { by: party, of: party }, { list: listId }),
    answer: 'Covered<TrustedPartner> | null',
    examples: [
      { verb: 'answer', question: 'trustedPartner', args: koreaOnJapansList, asOf: '2019-08-28' },
      { verb: 'history', question: 'trustedPartner', args: koreaOnJapansList },
    ],
    ask: trustedPartner,
  }),
  agreement: entry({
    title: 'Agreement',
    sentence:
      'How an agreement stands: in force, under notice, ended; who ratified it and who left.',
    args: idOf(agreementId),
    answer: 'AgreementStanding | null',
    examples: [
      { verb: 'answer', question: 'agreement', args: { id: 'GSOMIA' }, asOf: '2019-11-23' },
      { verb: 'history', question: 'agreement', args: { id: 'GSOMIA' } },
    ],
    ask: ({ id }) => agreement(id),
  }),
  diplomaticRelations: entry({
    title: 'Diplomatic relations',
    sentence:
      'The level of the diplomatic relations of two countries, and which ambassadors are recalled.',
    args: queryObject('RelationsArgs', { of: party, with: party }, {}),
    answer: 'DiplomaticStanding | null',
    examples: [
      {
        verb: 'answer',
        question: 'diplomaticRelations',
        args: { of: 'JPN', with: 'KOR' },
        asOf: '2020-01-01',
      },
      { verb: 'history', question: 'diplomaticRelations', args: { of: 'JPN', with: 'KOR' } },
    ],
    ask: diplomaticRelations,
  }),
  groupsOf: entry({
    title: 'Groups of a country',
    sentence: 'The customs unions, organisations and lists to which a country belongs.',
    args: queryObject('GroupsArgs', { country: party }, {}),
    answer: 'readonly GroupId[]',
    examples: [
      { verb: 'answer', question: 'groupsOf', args: { country: 'JPN' }, asOf: '2020-01-01' },
      { verb: 'history', question: 'groupsOf', args: { country: 'KOR' } },
    ],
    ask: ({ country }) => groupsOf(country),
  }),
} as const;
