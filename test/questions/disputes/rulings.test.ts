import { expect, it } from 'vitest';
import { consulted, disputeOn } from '../../support/disputes/complaint';
import { act } from '../../support/policy';

const icj = { sector: 'IGO', name: 'International Court of Justice' } as const;
const ruling = (id: string, on: string, dispute: string) =>
  act(
    id,
    'RulingIssued',
    on,
    { ruling: id, court: 'ICJ', against: [icj], orders: 'to comply', dispute },
    { by: icj },
  );

it('should list the rulings and orders that are about the dispute, and no others', () => {
  const steps = [
    ...consulted,
    act(
      'order',
      'ProvisionalMeasuresOrdered',
      '2010-02-01',
      { ruling: 'b', court: 'ICJ', against: [icj], orders: 'to wait', dispute: 'DS1' },
      { by: icj },
    ),
    ruling('a', '2010-06-01', 'DS1'),
    ruling('other', '2010-06-01', 'DS2'),
  ];
  expect(disputeOn(consulted, '2011-01-01').rulings).toEqual([]);
  expect(disputeOn(steps, '2010-03-01').rulings).toMatchObject([
    { ruling: 'b', provisional: [{ act: 'order' }] },
  ]);
  expect(disputeOn(steps, '2010-06-01').rulings).toMatchObject([
    { ruling: 'a', act: 'a', orders: 'to comply' },
    { ruling: 'b' },
  ]);
});
