import { act } from '../../../support/policy';

/** A list of Japan on which Korea stands: all exports there need individual licences. */
export const listed = (more: object = {}) =>
  act('listed', 'MeasureAnnounced', '2019-05-16', {
    measure: 'list',
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    products: '*',
    licence: 'individual',
    ...more,
  });
