/** A time given in µs, with the unit that suits it and three digits. */
export const timeText = (micros: number): string => {
  const [value, unit] =
    micros < 1
      ? [micros * 1_000, 'ns']
      : micros < 1_000
        ? [micros, 'µs']
        : micros < 1_000_000
          ? [micros / 1_000, 'ms']
          : [micros / 1_000_000, 's'];
  return `${digits(value)} ${unit}`;
};

/** A number with three digits, or all before the point. */
export const digits = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);

/** Rows of cells as text, the first column to the left and the others to the right. */
export const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('   ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n');
};
