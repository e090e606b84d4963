import { describe, expect, it } from 'vitest';
import { hoversText } from '../support/hovers';

const text = hoversText();

describe('what an editor shows for the public values', () => {
  // `npm run hovers` writes what has changed, for a person to read before it is committed.
  it('should be what hovers.txt says', async () => {
    await expect(text).toMatchFileSnapshot('hovers.txt');
  });

  it('should be whole for the values that people meet first', () => {
    for (const name of ['japanKorea', 'relations', 'asOf', 'record', 'snapshot', 'given'])
      expect(text.split('\n').find((line) => line.startsWith(`${name}: `))).not.toMatch(/\d+ more/);
    expect(text).toContain('japanKorea: Timeline<Relations, EventLog>\n');
    expect(text).toContain('relations: Projection<Relations, PlainEvent>\n');
  });
});
