import { isLeft, pipe, projection, record, timeline } from 'bilateral';
import { expect, it } from 'vitest';
import { stepOf, stepsWith } from '../../support/domain/steps';

it('should give a rule the earlier events of its row, the last first, as often as it reads them', () => {
  const rows = stepsWith((id, earlier) => {
    const [last] = earlier;
    return id === 'third' && last !== undefined
      ? `${last.id} of ${[...earlier].map((each) => each.id).join(', ')}`
      : undefined;
  });
  const begun = timeline(projection({ rows }))({
    header: { offset: 'Z' },
    events: [stepOf('begun', 'Begun'), stepOf('first', 'Stepped'), stepOf('second', 'Stepped')],
  });
  const refused = pipe(begun, record([stepOf('third', 'Stepped')]));
  expect(isLeft(refused) && refused.left.message).toContain('second of second, first, begun');
});
