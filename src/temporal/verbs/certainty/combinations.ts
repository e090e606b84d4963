const mostCombinations = 1000;

/**
 * Returns every combination of one choice for each group. Undefined if there are more than 1,000 combinations.
 * `choicesOf` returns undefined if a group has more than `most` choices.
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
