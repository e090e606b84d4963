import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, hs, logOf } from '../../support/policy';

const scope = { measure: 'm', products: [hs('2811')] };
const announced = (data: object = {}, id = 'a') =>
  act(id, 'MeasureAnnounced', '2020-01-01', {
    ...scope,
    instrument: 'anti-dumping',
    flow: 'import',
    against: ['KOR', 'AUS'],
    duty: { percent: 10 },
    ...data,
  });
const amended = (data: object = {}) =>
  act('x', 'MeasureAmended', '2021-01-01', { ...scope, duty: { percent: 20 }, ...data });

const found = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ _tag, event, message }) => ({ _tag, event, message }));
const tags = (...events: readonly EventInput[]) =>
  found(...events).map(({ _tag, event }) => `${_tag} ${event}`);

describe('an amendment that leaves out what the announcement names', () => {
  it.each([
    ['firms', { entities: ['Alpha', 'Beta'] }, 'write "entities": ["Alpha","Beta"]'],
    ['countries', { partners: ['KOR'] }, 'write "partners": ["KOR"]'],
    ['conditions', { when: ['in-quota'] }, 'write "when": ["in-quota"]'],
    [
      'firms and conditions',
      { entities: ['Alpha'], when: ['in-quota'] },
      'write "entities": ["Alpha"] and write "when": ["in-quota"]',
    ],
  ])('should be named for %s, with what to write', (_, narrow, advice) => {
    expect(found(announced(narrow), amended())).toEqual([
      {
        _tag: 'NoEffect',
        event: 'x',
        message: `Event "x" amends the measure "m" for "HS:2811", and no event announces the measure for all that this names, so it changes nothing: the announcements have terms of their own. The nearest announcement is "a": to act on what it names, ${advice}.`,
      },
    ]);
  });

  it('should not be named where it changes something', () => {
    const firm = announced({ entities: ['Alpha'] });
    expect(tags(firm, amended({ entities: ['ALPHA'] }))).toEqual([]);
    expect(tags(firm, announced({}, 'all'), amended())).toEqual([]);
    expect(tags(firm, announced({ products: [hs('28')] }, 'wider'), amended())).toEqual([]);
    expect(tags(announced({ entities: ['Alpha'], duty: undefined }), amended())).toEqual([]);
    expect(tags(firm, amended({ duty: undefined, licence: 'individual' }))).toEqual([]);
  });
});

describe('an amendment of what no event announces', () => {
  it.each([
    ['firms', {}, { entities: ['Alpha'] }, 'leave out "entities"'],
    ['countries', {}, { partners: ['KOR'] }, 'leave out "partners"'],
    [
      'conditions',
      { entities: ['Alpha'] },
      { entities: ['Alpha'], when: ['x'] },
      'leave out "when"',
    ],
    [
      'another firm',
      { entities: ['Alpha'] },
      { entities: ['Beta'] },
      'write "entities": ["Alpha"]',
    ],
    ['other goods', {}, { products: [hs('281111')] }, 'name the product "HS:2811"'],
  ])('should be told which announcement is nearest for %s', (_, narrow, data, advice) => {
    const [told, ...more] = found(announced(narrow), amended(data));
    expect(more).toEqual([]);
    expect(told?._tag).toBe('AgainstTheRules');
    expect(told?.message).toMatch(
      new RegExp(
        `The nearest announcement is "a": to act on what it names, ${advice.replace(/[[\]]/g, '.')}\\.$`,
      ),
    );
  });

  it('should be told nothing more where no event announces the measure', () => {
    expect(found(amended())[0]?.message).not.toContain('nearest');
  });
});
