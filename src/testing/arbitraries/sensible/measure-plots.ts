import type { Plot } from './plot';

const products = ['hydrogen-fluoride', { scheme: 'HS', code: '281111' }];

const aMeasure: Plot = ({ a, b, of }) => {
  const on = { measure: of('measure'), products };
  return [
    {
      id: of('baseline'),
      type: 'LicenceRegimeNoted',
      isBaseline: true,
      data: { from: a, to: b, products, licence: 'general-bulk' },
    },
    {
      id: of('announced'),
      type: 'MeasureAnnounced',
      effectAfter: 3,
      data: {
        ...on,
        instrument: 'export-licensing-requirement',
        flow: 'export',
        against: b,
        licence: 'individual',
      },
    },
    {
      id: of('granted'),
      type: 'LicenceGranted',
      wait: 4,
      data: { ...on, licence: of('licence'), grantee: 'a company' },
    },
    {
      id: of('refused'),
      type: 'LicenceRefused',
      data: { ...on, licence: of('application'), grantee: 'another company' },
    },
    { id: of('revoked'), type: 'LicenceRevoked', data: { ...on, licence: of('licence') } },
    { id: of('eased'), type: 'MeasureAmended', data: { ...on, licence: 'specified-bulk' } },
    { id: of('suspended'), type: 'MeasureSuspended', effectAfter: 2, data: on },
    { id: of('resumed'), type: 'MeasureResumed', wait: 3, data: on },
    { id: of('lifted'), type: 'MeasureLifted', data: on },
  ];
};

/** The tariff is announced without a date of effect. The tariff then gets a date, and is raised afterwards. */
const aTariff: Plot = ({ b, of }) => {
  const on = { measure: of('tariff'), products };
  const terms = { instrument: 'import-tariff', flow: 'import', against: b, duty: { percent: 10 } };
  return [
    { id: of('decided'), type: 'MeasureAnnounced', data: { ...on, ...terms, effectiveFrom: null } },
    {
      id: of('dated'),
      type: 'MeasureAnnounced',
      effectAfter: 5,
      data: { ...on, ...terms, completes: of('decided') },
    },
    { id: of('raised'), type: 'MeasureAmended', wait: 6, data: { ...on, duty: { percent: 25 } } },
  ];
};

/** One of the two stacked tariffs has an exclusion, and the other is withdrawn before it takes effect. */
const aStack: Plot = ({ b, of }) => {
  const [first, second] = [of('first'), of('second')];
  const terms = { instrument: 'import-tariff', flow: 'import', against: b, duty: { percent: 10 } };
  const on = { measure: first, products };
  const onSecond = { measure: second, products };
  return [
    { id: of('imposed'), type: 'MeasureAnnounced', data: { ...on, ...terms } },
    {
      id: of('planned'),
      type: 'MeasureAnnounced',
      data: { ...onSecond, ...terms, effectiveFrom: null },
    },
    {
      id: of('stacked'),
      type: 'StackingOrdered',
      data: { stack: of('stack'), order: [[first], [second]] },
    },
    { id: of('excluded'), type: 'ExclusionGranted', data: on },
    {
      id: of('withdrawn'),
      type: 'DecisionWithdrawn',
      data: { ...onSecond, withdraws: of('planned') },
    },
    {
      id: of('noted'),
      type: 'EntityNoted',
      data: { entity: of('entity'), names: ['A company'] },
    },
    {
      id: of('codes'),
      type: 'ProductNoted',
      data: { product: of('product'), codes: [], partOf: [{ scheme: 'HS', code: '370790' }] },
    },
  ];
};

const aList: Plot = ({ b, of }) => {
  const on = { list: of('list'), partner: b };
  return [
    { id: of('listed'), type: 'TrustedPartnerListed', data: { ...on, tier: 'A' } },
    {
      id: of('removed'),
      type: 'TrustedPartnerRemoved',
      effectAfter: 21,
      data: { ...on, tier: 'B' },
    },
    { id: of('restored'), type: 'TrustedPartnerRestored', wait: 22, data: { ...on, tier: 'A' } },
  ];
};

const aMembership: Plot = ({ b, of }) => [
  { id: of('joined'), type: 'MembershipNoted', data: { group: 'EUN', member: b } },
];

const aCoverage: Plot = ({ a, b, of }) => {
  const claim = {
    coverage: of('coverage'),
    subjects: ['licensing', 'lists'],
    routes: [{ from: a, to: b }],
    products: '*',
  };
  return [
    {
      id: of('declared'),
      type: 'CoverageDeclared',
      effectAfter: 0,
      data: { ...claim, extent: 'complete' },
    },
    {
      id: of('narrowed'),
      type: 'CoverageDeclared',
      effectAfter: 0,
      data: { ...claim, extent: 'sample' },
    },
    {
      id: of('taken-back'),
      type: 'DecisionWithdrawn',
      effectAfter: 0,
      data: { coverage: claim.coverage, withdraws: of('narrowed') },
    },
  ];
};

export const measurePlots: readonly Plot[] = [
  aMeasure,
  aTariff,
  aStack,
  aList,
  aMembership,
  aCoverage,
];
