const days = ['2019-07-03', '2019-08-30', '2020-01-01', '2021-06-30', '2023-03-20', '2023-12-31'];

const named = [
  ['tradeRegime', { from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' }],
  ['tradeRegime', { from: 'JPN', to: 'KOR', product: 'photoresist' }],
  ['trustedPartner', { by: 'JPN', of: 'KOR' }],
  ['dispute', { id: 'DS590' }],
  ['measuresInForce', undefined],
  ['boycotts', undefined],
] as const;

/** Questions on six days of the case of Japan and Korea. */
export const queries = named.flatMap(([question, args]) =>
  days.map((day) => ({
    verb: 'answer',
    question,
    ...(args === undefined ? {} : { args }),
    asOf: day,
  })),
);
