import { announce, entity, licence, membership, revoked } from '../facts';
import type { Example } from './example';

const lithography = {
  measure: 'nl-chip-tools',
  goods: ['nxt-2050i', 'nxt-2000i'],
} as const;

const stations = ['retail-stations-outside-russia'];

/** Licences, general ones too, and firms whose names are spelt in several ways. */
export const firmsAndLicences: readonly Example[] = [
  {
    id: 'A18',
    reason: 'The ban holds and a general licence authorises everybody until 22 April.',
    facts: [
      announce('eo14066', '2022-03-08', 'EO 14066', {
        measure: 'us-oil-ban',
        by: 'USA',
        flow: 'import',
        instrument: 'import-ban',
        against: ['RUS'],
        goods: ['HS 2709', 'HS 2710'],
      }),
      licence('gl16', '2022-03-08', 'OFAC GL 16', {
        measure: 'us-oil-ban',
        licence: 'GL-16',
        general: true,
        goods: ['HS 2709', 'HS 2710'],
        until: '2022-04-22',
      }),
      announce('cap', '2022-12-02', 'Determination under EO 14071', {
        measure: 'us-oil-price-cap',
        by: 'USA',
        flow: 'import',
        instrument: 'export-price-benchmark',
        against: ['RUS'],
        goods: ['HS 270900'],
        price: { max: 60, currency: 'USD', per: 'bbl', what: 'services' },
        from: '2022-12-05',
      }),
    ],
    ask: 'licence',
    question: { from: 'RUS', to: 'USA', goods: 'HS 270900' },
    point: '2022-03-20',
    answer: {
      licence: 'prohibited',
      authorised: true,
      authorisedBy: [{ measure: 'us-oil-ban', licence: 'GL-16', general: true }],
    },
  },
  {
    id: 'C02',
    reason: 'For the NXT:2000i the licence goes on.',
    facts: [
      announce(
        'nl-2023',
        '2023-06-30',
        'Regeling geavanceerde productieapparatuur voor halfgeleiders',
        {
          ...lithography,
          by: 'NLD',
          flow: 'export',
          instrument: 'export-licensing-requirement',
          against: '*',
          except: { partners: ['EUN'] },
          licence: 'individual',
          from: '2023-09-01',
        },
      ),
      licence('lic', '2023-09-01', 'ASML statement', {
        ...lithography,
        licence: 'ASML-2023',
        grantee: 'ASML',
        partners: ['CHN'],
        until: '2024-12-31',
      }),
      revoked('rev', '2024-01-01', 'ASML statement of 1 January 2024', {
        measure: 'nl-chip-tools',
        licence: 'ASML-2023',
        goods: ['nxt-2050i'],
      }),
      membership('EUN', 'DEU', '1958-01-01'),
    ],
    ask: 'licence',
    question: { from: 'NLD', to: 'CHN', goods: 'nxt-2000i', firm: 'ASML' },
    point: '2024-01-15',
    answer: { licence: 'individual', authorised: true },
  },
  {
    id: 'C03',
    reason:
      'Capitals, full stops, commas and spaces do not make another firm; the general licence is for the upkeep of networks alone.',
    facts: [
      announce('hw', '2019-05-16', '84 FR 22961', {
        measure: 'us-entity-list',
        by: 'USA',
        flow: 'export',
        instrument: 'foreign-customer-limit',
        against: ['CHN'],
        goods: ['*'],
        firms: ['Huawei Technologies Co., Ltd.'],
        licence: 'individual',
      }),
      entity('aka', '2019-05-16', '84 FR 22961 (a.k.a.)', {
        entity: 'huawei',
        names: ['Huawei Technologies Co., Ltd.', 'Huawei', '华为技术有限公司'],
      }),
      licence('tgl', '2019-05-20', '84 FR 23468', {
        measure: 'us-entity-list',
        licence: 'TGL',
        general: true,
        firms: ['Huawei Technologies Co., Ltd.'],
        goods: ['network-maintenance'],
        until: '2019-08-20',
      }),
    ],
    ask: 'licence',
    question: {
      from: 'USA',
      to: 'CHN',
      goods: 'HS 854231',
      firm: 'HUAWEI  TECHNOLOGIES CO LTD',
    },
    point: '2019-06-01',
    answer: { licence: 'individual', authorised: false, measures: ['us-entity-list'] },
  },
  {
    id: 'C05',
    reason:
      'GL 128B replaces and supersedes GL 128A in its entirety: one licence authorises, not two.',
    facts: [
      announce('sdn', '2025-10-22', 'OFAC 2025-10-22', {
        measure: 'us-sdn-lukoil',
        by: 'USA',
        flow: 'import',
        instrument: 'controls-on-commercial-transactions-and-investment-instruments',
        against: ['RUS'],
        goods: ['*'],
        firms: ['PJSC Lukoil'],
        licence: 'prohibited',
      }),
      entity('aka', '2025-10-22', 'OFAC SDN', {
        entity: 'lukoil',
        names: ['PJSC Lukoil', 'Lukoil OAO', 'Lukoil'],
      }),
      licence('gl128a', '2025-11-14', 'OFAC GL 128A', {
        measure: 'us-sdn-lukoil',
        licence: 'GL-128A',
        general: true,
        goods: stations,
        until: '2025-12-13',
      }),
      licence('gl128b', '2025-12-04', 'OFAC GL 128B; FAQ 1225', {
        measure: 'us-sdn-lukoil',
        licence: 'GL-128B',
        replaces: 'GL-128A',
        general: true,
        goods: stations,
        until: '2026-04-29',
      }),
    ],
    ask: 'licence',
    question: { from: 'RUS', to: 'USA', goods: 'retail-stations-outside-russia', firm: 'Lukoil' },
    point: '2025-12-05',
    answer: {
      licence: 'prohibited',
      authorised: true,
      authorisedBy: [{ licence: 'GL-128B', until: '2026-04-29' }],
    },
  },
];
