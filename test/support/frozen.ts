/** Fails, saying where, unless a value is frozen all the way down. */
export const mustBeFrozen = (value: unknown, where = 'it'): void => {
  if (typeof value !== 'object' || value === null) return;
  if (!Object.isFrozen(value)) throw new Error(`${where} is not frozen`);
  for (const [key, part] of Object.entries(value)) mustBeFrozen(part, `${where}.${key}`);
};
