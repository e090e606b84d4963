import { describe, expect, it } from 'vitest';
import { hovers, hoversText } from '../support/hovers';

const all = hovers();
const text = hoversText(all);

describe('what an editor shows for the public values', () => {
  // `npm run hovers` writes what has changed, for a person to read before it is committed.
  it('should be what hovers.txt says', async () => {
    await expect(text).toMatchFileSnapshot('hovers.txt');
  });

  // `<...>` may stay: compilers before 5.9 write it for the type arguments of a long signature.
  it('should leave out no field, no member of a union and no end of a signature', () => {
    const cut = text.split('\n').filter((line) => /\d+ more|\{ \.\.\.|\.\.\.$/.test(line));
    expect(cut).toEqual([]);
  });

  it('should name only types that an entry point exports', () => {
    const unexported = all
      .filter((each) => each.unexported.length > 0)
      .map(({ name, unexported }) => `${name}: ${unexported.join(', ')}`);
    expect(unexported).toEqual([]);
  });

  it('should show the exported name of a type, not what it stands for', () => {
    for (const line of [
      'arbitraryEvent: <Type extends EventType = EventType>(type?: Type | undefined) => Arbitrary<EventOf<Type>>',
      'catalogue: Catalogue',
      'disputeSteps: DisputeSteps',
      'instruments: Instruments',
      'japanKorea: Timeline<Relations, EventLog>',
      'kinds: readonly Kind[]',
      'kindsOf: (event: PolicyEvent, { events, offset }?: Reading) => readonly Kind[]',
      'relations: Projection<Relations, PlainEvent>',
    ])
      expect(text).toContain(`${line}\n`);
  });
});
