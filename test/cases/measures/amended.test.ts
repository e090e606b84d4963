import { type AskedCase, heading, inBothAsked, announced as tariff } from './both';
import {
  type Announce,
  amend,
  entity,
  exclude,
  type Fact,
  membership,
  type Scope,
  type Terms,
  withdraw,
} from './facts';

const percent = (rate: number) => ({ duty: { percent: rate } });

const ban = (id: string, on: string, more: Partial<Announce> = {}): Fact =>
  tariff(id, on, { flow: 'export', instrument: 'export-ban', ...more });

type Dates = { readonly from?: string; readonly until?: string };

const amended = (id: string, on: string, more: Partial<Scope> & Terms & Dates): Fact =>
  amend(id, on, 'example', { ...heading, ...more });

const excluded = (more: Partial<Scope>): Fact =>
  exclude('out', '2020-01-15', 'example', { ...heading, ...more, until: '2020-02-01' });

const over = { until: '2020-06-01' } as const;
const KOR = { partners: ['KOR'] } as const;
const zed = { firms: ['Zed'] } as const;

const cases: readonly AskedCase[] = [
  // An amendment that has not begun.
  [
    'ask for a new rate after an end for a step that was decided before it',
    [
      tariff('first', '2020-01-01', { ...over, ...percent(10) }),
      amended('step', '2020-03-01', { from: '2020-10-01', ...percent(0) }),
      tariff('again', '2020-08-01', percent(20)),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
  ],
  [
    'prohibit for a ban announced again after an end and a step to no licence decided before it',
    [
      ban('first', '2020-01-01', over),
      amended('step', '2020-03-01', { from: '2020-10-01', licence: 'none' }),
      ban('again', '2020-08-01'),
    ],
    { licence: 'prohibited', acts: ['again'] },
    { ask: 'licence', from: 'USA', to: 'KOR' },
  ],
  [
    'ask for a new rate after a proposal lapsed for a step that amends the proposal',
    [
      tariff('first', '2020-01-01', { phase: 'proposed', ...over, ...percent(10) }),
      amended('step', '2020-03-01', { from: '2020-10-01', ...percent(0) }),
      tariff('again', '2020-08-01', percent(20)),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
  ],
  [
    'know no rate after a proposal lapsed for a new announcement that names none',
    [
      tariff('first', '2020-01-01', { phase: 'proposed', ...over, ...percent(10) }),
      amended('nil', '2020-03-01', percent(0)),
      tariff('again', '2020-08-01'),
    ],
    { duties: [], unknown: [{ act: 'again' }], additional: null },
  ],
  [
    'ask for a new rate after a withdrawal for a step that amends what was withdrawn',
    [
      tariff('first', '2020-01-01', { from: '2020-06-01', ...percent(10) }),
      amended('step', '2020-03-01', { from: '2020-10-01', ...percent(0) }),
      withdraw('back', '2020-04-01', 'example', { ...heading, withdraws: 'first' }),
      tariff('again', '2020-08-01', percent(20)),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
  ],
  [
    'ask of one country for its new rate for a step decided before the end of its announcement',
    [
      tariff('china', '2020-01-01', { against: ['CHN'], ...percent(5) }),
      tariff('first', '2020-01-01', { against: ['KOR'], ...over, ...percent(10) }),
      amended('step', '2020-03-01', { from: '2020-10-01', ...percent(0) }),
      tariff('again', '2020-08-01', { against: ['KOR'], ...percent(20) }),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
  ],
  [
    'keep a step for the other country',
    [
      tariff('china', '2020-01-01', { against: ['CHN'], ...percent(5) }),
      tariff('first', '2020-01-01', { against: ['KOR'], ...over, ...percent(10) }),
      amended('step', '2020-03-01', { from: '2020-10-01', ...percent(0) }),
      tariff('again', '2020-08-01', { against: ['KOR'], ...percent(20) }),
    ],
    { duties: [{ act: 'step' }], additional: 0 },
    { from: 'CHN' },
  ],
  [
    'keep a step for an announcement that was still to come when the step was decided',
    [
      tariff('first', '2020-01-01', { ...over, ...percent(10) }),
      tariff('next', '2020-02-01', { from: '2020-08-01', ...percent(20) }),
      amended('step', '2020-03-01', { from: '2020-10-01', ...percent(30) }),
    ],
    { duties: [{ act: 'step' }], additional: 30 },
  ],
  // An amendment on a row that has no announcement of its own.
  [
    'ask of one country for the new rate for all after the end of the rate that its own amends',
    [
      tariff('first', '2020-01-01', { ...over, ...percent(10) }),
      excluded(KOR),
      amended('own', '2020-03-01', { ...KOR, ...percent(0) }),
      tariff('again', '2020-08-01', percent(20)),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
  ],
  [
    'ask the same for a row that an exception began',
    [
      tariff('first', '2020-01-01', {
        ...over,
        ...percent(10),
        except: { ...KOR, until: '2020-02-01' },
      }),
      amended('own', '2020-03-01', { ...KOR, ...percent(0) }),
      tariff('again', '2020-08-01', percent(20)),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
  ],
  [
    'ask the same after a withdrawal',
    [
      tariff('first', '2020-01-01', { until: '2020-11-01', ...percent(10) }),
      excluded(KOR),
      amended('own', '2020-03-01', { ...KOR, ...percent(0) }),
      withdraw('back', '2020-06-01', 'example', { ...heading, withdraws: 'first' }),
      tariff('again', '2020-08-01', percent(20)),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
  ],
  [
    'ask the same for a step, and for a new announcement for the country itself',
    [
      tariff('first', '2020-01-01', { ...over, ...percent(10) }),
      excluded(KOR),
      amended('own', '2020-03-01', { ...KOR, from: '2020-10-01', ...percent(0) }),
      tariff('again', '2020-08-01', { ...KOR, ...percent(20) }),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
  ],
  [
    'know no rate for an amendment for all after the end of the announcement for one country',
    [
      tariff('first', '2020-01-01', { ...KOR, ...over }),
      amended('all', '2020-03-01', percent(0)),
      tariff('again', '2020-08-01', KOR),
    ],
    { duties: [], unknown: [{ act: 'again' }], additional: null },
  ],
  [
    'prohibit for a firm that an amendment of an ended ban freed',
    [
      ban('first', '2020-01-01', over),
      excluded(zed),
      amended('own', '2020-03-01', { ...zed, licence: 'none' }),
      ban('again', '2020-08-01'),
    ],
    { licence: 'prohibited', acts: ['again'] },
    { ask: 'licence', from: 'USA', to: 'KOR', firm: 'Zed' },
  ],
  [
    'ask the same for an amendment on a code within the goods',
    [
      tariff('first', '2020-01-01', { ...over, ...percent(10) }),
      excluded({ goods: ['HS 720851'] }),
      amended('own', '2020-03-01', { goods: ['HS 720851'], ...percent(0) }),
      tariff('again', '2020-08-01', percent(20)),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
    { goods: 'HS 720851' },
  ],
  [
    'ask the same for a row with an announcement against another country',
    [
      tariff('first', '2020-01-01', { ...over, ...percent(10) }),
      tariff('china', '2020-01-01', { ...zed, against: ['CHN'], ...percent(5) }),
      amended('own', '2020-03-01', { ...zed, ...percent(0) }),
      tariff('again', '2020-08-01', percent(20)),
    ],
    { duties: [{ act: 'again' }], additional: 20 },
    { firm: 'Zed' },
  ],
  [
    'ask of a firm for the rate of all others after its own, amended under another name, is over',
    [
      entity('note', '2020-01-01', 'example', { entity: 'zed', names: ['Zed', 'Zed Works'] }),
      tariff('all', '2020-01-01', percent(20)),
      tariff('own', '2020-01-01', { ...zed, ...over, ...percent(10) }),
      excluded({ firms: ['Zed Works'] }),
      amended('nil', '2020-03-01', { firms: ['Zed Works'], ...percent(0) }),
    ],
    { duties: [{ act: 'all' }], additional: 20 },
    { firm: 'Zed' },
  ],
  [
    'ask of a member for the rate for all after the end of the rate of its union that its own amends',
    [
      membership('EUN', 'DEU', '1958-01-01'),
      tariff('all', '2020-01-01', percent(20)),
      tariff('union', '2020-01-01', { partners: ['EUN'], ...over, ...percent(10) }),
      excluded({ partners: ['DEU'] }),
      amended('own', '2020-03-01', { partners: ['DEU'], ...percent(0) }),
    ],
    { duties: [{ act: 'all' }], additional: 20 },
    { from: 'DEU' },
  ],
  [
    'know no rate for an amendment for all after the first of two ends for one country',
    [
      tariff('first', '2020-01-01', { ...KOR, until: '2020-04-01' }),
      amended('all', '2020-03-01', percent(0)),
      tariff('second', '2020-05-01', { ...KOR, ...over }),
      tariff('again', '2020-08-01', { ...KOR, ...zed }),
    ],
    { duties: [], unknown: [{ act: 'again' }], additional: null },
    { firm: 'Zed' },
  ],
  [
    'bring back no amendment that another had replaced while what that amends was in force',
    [
      tariff('wide', '2020-01-01', { goods: ['HS 72'] }),
      excluded(KOR),
      amended('one', '2020-03-01', { ...KOR, ...percent(3) }),
      tariff('later', '2020-04-01', over),
      amended('two', '2020-05-01', { ...KOR, ...percent(4) }),
    ],
    { duties: [], unknown: [{ act: 'wide' }], additional: null },
  ],
  [
    'keep an amendment for a country while the measure goes on under another announcement',
    [
      tariff('first', '2020-01-01', { ...over, ...percent(10) }),
      excluded(KOR),
      amended('own', '2020-03-01', { ...KOR, ...percent(3) }),
      tariff('on', '2020-05-01', { completes: 'first', ...percent(20) }),
    ],
    { duties: [{ act: 'own' }], additional: 3 },
  ],
  [
    'keep an amendment for a country after the end of an announcement that came after it',
    [
      tariff('wide', '2020-01-01', { goods: ['HS 72'], ...percent(10) }),
      excluded(KOR),
      amended('own', '2020-03-01', { ...KOR, ...percent(3) }),
      tariff('later', '2020-04-01', { ...over, ...percent(20) }),
    ],
    { duties: [{ act: 'own' }], additional: 3 },
  ],
  [
    'restrict trade for a measure announced again after an end and the proposal of a quota',
    [
      tariff('first', '2020-01-01', { ...over, ...percent(10) }),
      tariff('plan', '2020-03-01', { phase: 'proposed', quota: { quantity: 2, per: 'year' } }),
      tariff('again', '2020-08-01', percent(20)),
    ],
    { restrictions: [{ act: 'again' }] },
    { ask: 'licence' },
  ],
];

// Without a question of its own, a case asks for the duty on import from Korea.
inBothAsked(cases, '2020-12-15');
