import type { EventInput, PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, korea, logOf, objections, stateOf } from '../../support/policy';

const lowered = act('lowered', 'DiplomaticRelationsChanged', '2020-02-01', {
  with: 'KOR',
  level: 'downgraded',
});
const severed = act('severed', 'DiplomaticRelationsChanged', '2020-03-01', {
  with: 'KOR',
  level: 'severed',
  effectiveFrom: '2020-04-01',
  effectiveUntil: '2021-01-01',
});
const recalled = act(
  'recalled',
  'AmbassadorRecalled',
  '2020-01-01',
  { host: 'JPN' },
  { by: korea },
);
const back = (occurred: string, withdraws: string) =>
  act('back', 'DecisionWithdrawn', occurred, { with: 'KOR', withdraws });
const stays = (withdraws: string) =>
  act('stays', 'DecisionWithdrawn', '2020-01-15', { host: 'JPN', withdraws }, { by: korea });
const relationsAt = (day: PointLiteral, ...events: readonly EventInput[]) =>
  held(stateOf(logOf(...events), day).diplomaticRelations.get('JPN-KOR'));

describe('a withdrawn decision on diplomatic relations', () => {
  it('keeps what has not begun from beginning', () => {
    for (const before of [[lowered], []]) {
      const steps = [...before, severed, back('2020-03-15', 'severed')];
      expect(objections(...steps)).toEqual([]);
      expect(relationsAt('2020-04-01', ...steps)).toMatchObject({
        level: before.length > 0 ? 'downgraded' : null,
        scheduled: [],
      });
    }
    const undated = act('undated', 'DiplomaticRelationsChanged', '2020-03-01', {
      with: 'KOR',
      level: 'suspended',
      effectiveFrom: null,
    });
    const steps = [lowered, undated, back('2020-03-15', 'undated')];
    expect(objections(...steps)).toEqual([]);
    expect(relationsAt('2020-03-15', ...steps)).toMatchObject({ level: 'downgraded', pending: [] });
  });

  it('ends at once what has effect for a time', () => {
    const steps = [lowered, severed, back('2020-06-01', 'severed')];
    expect(objections(...steps)).toEqual([]);
    expect(relationsAt('2020-05-31', ...steps).level).toBe('severed');
    expect(relationsAt('2020-06-01', ...steps)).toMatchObject({
      level: 'downgraded',
      act: 'lowered',
      since: '2020-06-01',
      scheduled: [],
    });
  });

  it('changes nothing that has effect until further notice, and says so', () => {
    const lasting = [lowered, back('2020-06-01', 'lowered')];
    expect(relationsAt('2020-06-01', ...lasting)).toEqual(relationsAt('2020-05-31', lowered));
    expect(objections(...lasting)).toEqual([
      ['back', expect.stringContaining('add DiplomaticRelationsChanged with the level')],
    ]);
    expect(objections(recalled, lowered, back('2020-06-01', 'recalled'))).toEqual([
      ['back', expect.stringContaining('has decided nothing here that waits or has effect')],
    ]);
  });

  it('keeps a recalled ambassador at the post', () => {
    expect(relationsAt('2020-01-14', recalled, stays('recalled')).recalled).toHaveLength(1);
    expect(relationsAt('2020-01-15', recalled, stays('recalled')).recalled).toEqual([]);
    expect(objections(recalled, stays('recalled'))).toEqual([]);
  });

  it('refuses to take back the recall of an ambassador of another country', () => {
    const other = act('other', 'DecisionWithdrawn', '2020-01-15', {
      host: 'KOR',
      withdraws: 'recalled',
    });
    expect(relationsAt('2020-01-15', recalled, other).recalled).toHaveLength(1);
    expect(objections(recalled, other)).toEqual([
      ['other', expect.stringContaining('recalls no ambassador of JPN who is still called home')],
    ]);
  });

  it('names what must come before it', () => {
    const note = act('note', 'BackgroundNoted', '2020-01-01', { says: 'Ties are strained.' });
    expect(objections(note, stays('note'), back('2020-02-01', 'note'))).toEqual([
      ['stays', expect.stringContaining('add AmbassadorRecalled, or correct "host"')],
      ['back', expect.stringContaining('add DiplomaticRelationsChanged, or correct "with"')],
    ]);
  });
});

describe('diplomatic relations', () => {
  it('end with the act that set them, and not with an act that another has replaced', () => {
    const suspended = act('suspended', 'DiplomaticRelationsChanged', '2020-01-10', {
      with: 'KOR',
      level: 'suspended',
      effectiveUntil: '2020-06-01',
    });
    expect(relationsAt('2020-06-01', suspended).level).toBe('normal');
    expect(relationsAt('2020-06-01', suspended, lowered)).toMatchObject({
      level: 'downgraded',
      act: 'lowered',
    });
    const again = {
      ...suspended,
      id: 'again',
      occurred: '2020-02-01',
      recordedAt: '2020-02-01',
      data: { with: 'KOR', level: 'suspended' },
    } as EventInput;
    expect(relationsAt('2020-06-01', suspended, again).level).toBe('suspended');
  });

  it('have the level before again where a level for a time ends, whichever side set it', () => {
    const forATime = (id: string, on: string, level: 'suspended' | 'severed', until: string) =>
      act(
        id,
        'DiplomaticRelationsChanged',
        on,
        { with: 'JPN', level, effectiveUntil: until },
        { by: korea },
      );
    const suspended = forATime('suspended', '2020-03-01', 'suspended', '2021-01-01');
    const shorter = forATime('shorter', '2020-04-01', 'severed', '2020-06-01');
    const longer = forATime('longer', '2020-04-01', 'severed', '2021-06-01');
    expect(objections(lowered, suspended, shorter)).toEqual([]);
    expect(relationsAt('2020-05-31', lowered, suspended, shorter).level).toBe('severed');
    expect(relationsAt('2020-06-01', lowered, suspended, shorter)).toMatchObject({
      level: 'suspended',
      act: 'suspended',
      since: '2020-06-01',
    });
    expect(relationsAt('2021-01-01', lowered, suspended, shorter)).toMatchObject({
      level: 'downgraded',
      act: 'lowered',
      since: '2021-01-01',
    });
    expect(relationsAt('2021-05-31', lowered, suspended, longer).level).toBe('severed');
    expect(relationsAt('2021-06-01', lowered, suspended, longer)).toMatchObject({
      level: 'downgraded',
      scheduled: [],
    });
  });

  it('keep their level where an act that has no date yet would have ended', () => {
    const undated = act('undated', 'DiplomaticRelationsChanged', '2020-03-01', {
      with: 'KOR',
      level: 'severed',
      effectiveFrom: null,
      effectiveUntil: '2020-06-01',
    });
    expect(relationsAt('2020-06-01', lowered, undated).level).toBe('downgraded');
  });

  it('have the level before an act that lasted, once that act is given an end', () => {
    const lower = act('lower', 'DiplomaticRelationsChanged', '2020-03-01', {
      with: 'KOR',
      level: 'severed',
    });
    const ends = act('ends', 'DiplomaticRelationsChanged', '2020-04-01', {
      with: 'KOR',
      level: 'severed',
      completes: 'lower',
      effectiveUntil: '2020-05-01',
    });
    expect(objections(lowered, lower, ends)).toEqual([]);
    expect(relationsAt('2020-04-30', lowered, lower, ends).level).toBe('severed');
    expect(relationsAt('2020-05-01', lowered, lower, ends).level).toBe('downgraded');
  });

  it('are given an end where they last until further notice', () => {
    const ends = act('ends', 'DiplomaticRelationsChanged', '2020-03-01', {
      with: 'KOR',
      level: 'downgraded',
      completes: 'lowered',
      effectiveUntil: '2020-05-01',
    });
    expect(objections(lowered, ends)).toEqual([]);
    expect(relationsAt('2020-04-30', lowered, ends).level).toBe('downgraded');
    expect(relationsAt('2020-05-01', lowered, ends).level).toBe('normal');
  });
});

describe('a level of diplomatic relations that one country set', () => {
  const others = { by: korea };
  const on = { with: 'JPN' } as const;

  it('should not be taken back by the other country', () => {
    const foreign = act(
      'foreign',
      'DecisionWithdrawn',
      '2020-03-10',
      { ...on, withdraws: 'severed' },
      others,
    );
    const steps = [severed, foreign];
    expect(relationsAt('2020-04-01', ...steps)).toMatchObject({ level: 'severed', act: 'severed' });
    expect(objections(...steps)).toEqual([
      ['foreign', expect.stringContaining('"severed" is an act of JPN, and KOR can neither')],
    ]);
    const own = back('2020-03-15', 'severed');
    expect(objections(...steps, own).map(([id]) => id)).toEqual(['foreign']);
    expect(relationsAt('2020-04-01', ...steps, own).level).toBeNull();
  });

  it('should not be given another end by the other country', () => {
    const ends = {
      ...on,
      level: 'severed',
      completes: 'severed',
      effectiveUntil: '2020-05-01',
    } as const;
    expect(
      objections(severed, act('ends', 'DiplomaticRelationsChanged', '2020-03-10', ends, others)),
    ).toEqual([['ends', expect.stringContaining('"severed" is an act of JPN')]]);
  });

  it('should be raised by that country alone, and lowered by each', () => {
    const level = (to: 'normal' | 'suspended', around: object) =>
      act('later', 'DiplomaticRelationsChanged', '2020-06-01', { with: 'KOR', level: to }, around);
    const other = (to: 'normal' | 'suspended') =>
      act('later', 'DiplomaticRelationsChanged', '2020-06-01', { ...on, level: to }, others);
    expect(objections(lowered, other('normal'))).toEqual([
      ['later', expect.stringContaining('"lowered" of JPN set the level "downgraded"')],
    ]);
    expect(objections(lowered, other('suspended'))).toEqual([]);
    expect(objections(lowered, level('normal', {}))).toEqual([]);
  });
});
