const mostCombinations = 1000;

/**
 * Returns all combinations that take one choice from each group; undefined if there are more than
 * 1,000. `choicesOf` lists the choices of a group, or returns undefined if there are more than
 * `most`.
 */
export const combinationsOf = <Group, Choice>(
  groups: readonly Group[],
  choicesOf: (group: Group, most: number) => readonly Choice[] | undefined,
): readonly (readonly Choice[])[] | undefined => {
  let combinations: readonly (readonly Choice[])[] = [[]];
  for (const group of groups) {
    const choices = choicesOf(group, Math.floor(mostCombinations / combinations.length));
    if (choices === undefined) return undefined;
    combinations = combinations.flatMap((before) => choices.map((choice) => [...before, choice]));
  }
  return combinations;
};
