import { left, policyEvents } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';

const event = (id: string) => {
  const found = japanKoreaLog.events.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

describe('policyEvents', () => {
  it('should read policy events', () => {
    const sound = event('ds590-paused-2019');
    expect(policyEvents.read?.(sound)).toEqual({ _tag: 'Right', right: sound });
  });

  it('should name everything that is wrong with an event', () => {
    const { data: _, sources: __, ...rest } = event('ds590-paused-2019');
    expect(policyEvents.read?.(rest)).toMatchInlineSnapshot(`
      {
        "_tag": "Left",
        "left": "data: expected an object with dispute, under, recourse, round, until, found no such field. Add the field. sources: expected an array, found no such field. Add the field.",
      }
    `);
    expect(policyEvents.read?.({ type: 'TreatyRatified' })).toEqual(
      left(
        'type: expected an event type of this version of the library, found "TreatyRatified". The line is kept as it is, and no answer uses it.',
      ),
    );
  });

  it('should give the ids that an event refers to', () => {
    expect(
      policyEvents.references?.(event('gsomia-notices-withdrawn-2023')),
    ).toMatchInlineSnapshot(`
      [
        "gsomia-notice-2019",
        "gsomia-notice-suspended-2019",
        "gsomia-notice-2019",
        "gsomia-notice-suspended-2019",
      ]
    `);
  });

  it('stays as it is', () => {
    expect(Object.isFrozen(policyEvents)).toBe(true);
  });
});
