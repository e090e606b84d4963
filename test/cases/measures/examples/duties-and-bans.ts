import { amend, announce, withdraw } from '../facts';
import type { Example } from './example';

const nitrate = {
  measure: 'eu-ad-ammonium-nitrate',
  by: 'EUN',
  flow: 'import',
  instrument: 'anti-dumping',
  against: ['RUS'],
  phase: 'definitive',
} as const;
const regulation = 'Reg. (EU) 2018/1722; TARIC A522, A959, A999';
const kckk = 'KCKK Kirovo-Chepetsky Khimichesky Kombinat';
const invoice = 'invoice with the declaration of Art. 1';
const perTonne = { specific: { amount: 32.71, currency: 'EUR', per: 't' } };

const hydrogenFluoride = '불화수소';

/** Duties that are no percentage, on export, proposed or not stated; bans; licences by code. */
export const dutiesAndBans: readonly Example[] = [
  {
    id: 'A16',
    reason:
      "A fixed amount per tonne is no percentage; the firm's nil rate holds only with the invoice that the regulation asks for.",
    facts: [
      announce('an-rest', '2018-11-14', regulation, {
        ...nitrate,
        goods: ['HS 31023090', 'HS 3102290010'],
        duty: perTonne,
        from: '2018-11-16',
      }),
      announce('an-kckk', '2018-11-14', regulation, {
        ...nitrate,
        goods: ['HS 3102290010'],
        firms: [kckk],
        when: [invoice],
        duty: { percent: 0 },
        from: '2018-11-16',
      }),
    ],
    ask: 'duty',
    question: { from: 'RUS', to: 'EUN', goods: 'HS 3102290010', firm: kckk },
    point: '2019-01-15',
    answer: {
      import: {
        additional: null,
        duty: perTonne,
        exceptions: [{ measure: 'eu-ad-ammonium-nitrate', when: [invoice], duty: { percent: 0 } }],
      },
    },
  },
  {
    id: 'A17',
    reason:
      'What one country takes at export and another at import are two duties and are not added.',
    facts: [
      announce('pmk', '2017-02-09', 'PMK 13/2017', {
        measure: 'idn-export-duty',
        by: 'IDN',
        flow: 'export',
        instrument: 'export-tax',
        against: '*',
        goods: ['HS 260400'],
        duty: { percent: 10 },
      }),
      announce('cct', '2016-10-28', 'Common Customs Tariff', {
        measure: 'eu-cct',
        by: 'EUN',
        flow: 'import',
        instrument: 'import-tariff',
        against: '*',
        goods: ['HS 2604'],
        duty: { percent: 0, as: 'ordinary' },
        from: '2017-01-01',
      }),
      announce('defacto', '2019-10-28', 'statement of BKPM', {
        measure: 'idn-stop',
        by: 'IDN',
        flow: 'export',
        instrument: 'export-ban',
        against: '*',
        goods: ['HS 260400'],
        deFacto: 'BKPM',
        until: '2019-11-07',
      }),
    ],
    ask: 'duty',
    question: { from: 'IDN', to: 'EUN', goods: 'HS 260400' },
    point: '2018-06-01',
    answer: {
      export: { additional: 10 },
      import: { ordinary: { percent: 0 }, additional: 0, total: 0 },
    },
  },
  {
    id: 'A19',
    reason:
      'A ban that no one announced is a fact as reported by another; the answer says so, and the beef ban came later.',
    facts: [
      announce('customs', '2021-12-01~', 'European Commission, request for consultations DS610', {
        measure: 'chn-ltu-customs',
        by: 'CHN',
        flow: 'import',
        instrument: 'import-ban',
        against: ['LTU'],
        goods: ['*'],
        deFacto: 'EUN',
      }),
      announce('beef', '2022-02-09', 'GACC', {
        measure: 'chn-beef',
        by: 'CHN',
        flow: 'import',
        instrument: 'import-ban',
        against: ['LTU'],
        goods: ['HS 0201', 'HS 0202'],
      }),
    ],
    ask: 'licence',
    question: { from: 'LTU', to: 'CHN', goods: 'HS 020110' },
    point: '2022-01-15',
    answer: {
      licence: 'prohibited',
      measures: ['chn-ltu-customs'],
      deFacto: ['chn-ltu-customs'],
    },
  },
  {
    id: 'A20',
    reason:
      "Within one measure the nearest code holds, for licences as for duties; the chapter's stricter licence does not come back.",
    facts: [
      announce('base', '2019-07-01', 'after METI 2019-07-01', {
        measure: 'jp-individual',
        by: 'JPN',
        flow: 'export',
        instrument: 'export-licensing-requirement',
        against: ['KOR'],
        goods: ['HS 28', 'HS 281111'],
        licence: 'individual',
        from: '2019-07-04',
      }),
      amend('eased', '2019-12-20', 'after METI 2019-12-20', {
        measure: 'jp-individual',
        goods: ['HS 281111'],
        licence: 'specified-bulk',
      }),
    ],
    ask: 'licence',
    question: { from: 'JPN', to: 'KOR', goods: 'HS 281111' },
    point: '2020-01-01',
    answer: { licence: 'specified-bulk', acts: ['eased'] },
  },
  {
    id: 'C04',
    reason: 'A list put up for comment is no decision: it never takes effect by its date.',
    facts: [
      announce('list', '2020-08-07', 'Department of Finance, notice of intent', {
        measure: 'can-surtax-2020',
        by: 'CAN',
        flow: 'import',
        instrument: 'import-tariff',
        against: ['USA'],
        goods: ['HS 7604'],
        duty: { percent: 10 },
        phase: 'proposed',
        from: '2020-09-16',
      }),
      withdraw('off', '2020-09-15', 'Deputy Prime Minister', {
        measure: 'can-surtax-2020',
        goods: ['HS 7604'],
        withdraws: 'list',
      }),
    ],
    ask: 'duty',
    question: { from: 'USA', to: 'CAN', goods: 'HS 7604' },
    point: '2020-09-10',
    answer: {
      import: {
        additional: 0,
        duties: [],
        inactive: [{ measure: 'can-surtax-2020', because: 'proposed', act: 'list' }],
      },
    },
  },
  {
    id: 'C08',
    reason: 'One name in two Unicode forms is one product.',
    facts: [
      announce('ko', '2019-07-01', 'example', {
        measure: 'jp',
        by: 'JPN',
        flow: 'export',
        instrument: 'export-licensing-requirement',
        against: ['KOR'],
        goods: [hydrogenFluoride.normalize('NFD')],
        licence: 'individual',
        from: '2019-07-04',
      }),
    ],
    ask: 'licence',
    question: { from: 'JPN', to: 'KOR', goods: hydrogenFluoride.normalize('NFC') },
    point: '2019-08-01',
    answer: { licence: 'individual' },
  },
  {
    id: 'C09',
    reason: 'A duty is in force and the log does not say how high: unknown, not nought.',
    facts: [
      announce('ad', '2018-11-14', 'example', {
        measure: 'ad',
        by: 'EUN',
        flow: 'import',
        instrument: 'anti-dumping',
        against: ['RUS'],
        goods: ['HS 3102'],
      }),
    ],
    ask: 'duty',
    question: { from: 'RUS', to: 'EUN', goods: 'HS 310230' },
    point: '2019-01-01',
    answer: {
      import: {
        additional: null,
        unknown: [{ measure: 'ad', instrument: 'anti-dumping' }],
      },
    },
  },
];
