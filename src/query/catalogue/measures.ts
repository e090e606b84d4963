import { clearance } from '../../questions/measures/clearance';
import { entity } from '../../questions/measures/entity';
import { licence, licences } from '../../questions/measures/licences';
import { measuresInForce } from '../../questions/measures/measures-in-force';
import { routeChoices } from '../../questions/measures/route-choices';
import { tariffOn } from '../../questions/measures/tariff-on';
import { tradeRegime } from '../../questions/measures/trade-regime';
import type { Relations } from '../../relations/relations';
import { licenceId, measureId } from '../../vocabulary/ids';
import { queryObject } from '../queries/query-object';
import { firmName, idOf, noArgs, party, route, shipment } from './arguments';
import { questionEntry } from './entry';

const entry = questionEntry<Relations>();

const hydrogenFluoride = { from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' };

export const measureQuestions = {
  tradeRegime: entry({
    title: 'Trade regime',
    sentence:
      'Which licence trade in a product on a route needs, what else restricts it, what is coming, and which acts say so.',
    args: route,
    answer: 'Covered<TradeRegime> | null',
    examples: [
      { verb: 'answer', question: 'tradeRegime', args: hydrogenFluoride, asOf: '2019-07-03' },
      { verb: 'history', question: 'tradeRegime', args: hydrogenFluoride },
    ],
    ask: tradeRegime,
  }),
  clearance: entry({
    title: 'Clearance',
    sentence:
      'Whether a shipment may go: an act restricts it, the log claims to hold every act and none does, or the log cannot say and why.',
    args: shipment,
    answer: 'Clearance',
    examples: [
      {
        verb: 'answer',
        question: 'clearance',
        args: { from: 'JPN', to: 'KOR', product: 'Hydrofluoric acid' },
        asOf: '2019-08-01',
      },
      {
        verb: 'history',
        question: 'clearance',
        args: { from: 'JPN', to: 'KOR', product: '2811.11' },
      },
    ],
    ask: clearance,
  }),
  tariffOn: entry({
    title: 'Duties',
    sentence: 'Which duties are owed on a product on a route, on export and on import.',
    args: route,
    answer: 'Covered<Tariff> | null',
    examples: [
      { verb: 'answer', question: 'tariffOn', args: hydrogenFluoride, asOf: '2020-01-01' },
      {
        verb: 'certainty',
        question: 'tariffOn',
        args: { from: 'KOR', to: 'JPN', product: { scheme: 'HS', code: '854231' } },
        asOf: '2020-01-01',
      },
    ],
    ask: tariffOn,
  }),
  measuresInForce: entry({
    title: 'Measures in force',
    sentence: 'Every measure that has effect: who restricts what, against whom, and since when.',
    args: noArgs,
    answer: 'readonly MeasureInForce[]',
    examples: [
      { verb: 'answer', question: 'measuresInForce', asOf: '2020-01-01' },
      { verb: 'revisions', question: 'measuresInForce', asOf: '2019-07-10' },
    ],
    ask: () => measuresInForce(),
  }),
  licences: entry({
    title: 'Licences',
    sentence: 'Every licence granted so far, or those under one measure.',
    args: queryObject('LicencesArgs', {}, { measure: measureId }),
    answer: 'readonly Licence[]',
    examples: [
      { verb: 'answer', question: 'licences', asOf: '2019-08-31' },
      {
        verb: 'why',
        question: 'licences',
        args: { measure: 'jp-individual-licences' },
        asOf: '2019-08-31',
      },
    ],
    ask: ({ measure }) => licences(measure),
  }),
  licence: entry({
    title: 'Licence',
    sentence: 'One licence, or one application that was refused: what it covers and how it stands.',
    args: idOf(licenceId),
    answer: 'readonly Licence[] | null',
    examples: [
      {
        verb: 'answer',
        question: 'licence',
        args: { id: 'photoresist-2019-1' },
        asOf: '2019-08-31',
      },
      { verb: 'history', question: 'licence', args: { id: 'unheard-of' } },
    ],
    ask: ({ id }) => licence(id),
  }),
  entity: entry({
    title: 'Firm or person',
    sentence:
      'What the log has of a firm or person: its names, the measures that name it, its licences.',
    args: queryObject('EntityArgs', { name: firmName }, {}),
    answer: 'Covered<EntityRecord> | null',
    examples: [
      { verb: 'answer', question: 'entity', args: { name: 'METI' }, asOf: '2020-01-01' },
      { verb: 'history', question: 'entity', args: { name: 'Samsung Electronics' } },
    ],
    ask: ({ name }) => entity(name),
  }),
  routeChoices: entry({
    title: 'What a route distinguishes',
    sentence:
      'What acts on a route name: measures, goods, firms and conditions, so that a form can offer them.',
    args: queryObject('RouteChoicesArgs', { from: party, to: party }, {}),
    answer: 'RouteChoices',
    examples: [
      {
        verb: 'answer',
        question: 'routeChoices',
        args: { from: 'JPN', to: 'KOR' },
        asOf: '2020-01-01',
      },
      { verb: 'history', question: 'routeChoices', args: { from: 'JPN', to: 'KOR' } },
    ],
    ask: routeChoices,
  }),
} as const;
