/** Periods as the library has them: those that meet and say the same are one. */
export const merged = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.flatMap(([from, , licence], at) => {
    const before = rows[at - 1];
    return before !== undefined && before[1] === from && before[2] === licence
      ? []
      : [`${from} ${licence}`];
  });
