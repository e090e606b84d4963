/**
 * Holds the record's own answers of a case against the library, given as its main entry point and the case's timeline.
 * Plain JavaScript, so that the built package is held to the same lines as the sources.
 */

const fold = (option) => (option._tag === 'Some' ? option.value : null);

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What stands at a path such as `import.additional`. */
const at = (answer, path) => path.split('.').reduce((value, key) => value?.[key], answer);

const overlaps = (segment, from, to) =>
  (segment.to === undefined || from === null || segment.to > from) &&
  (segment.from === undefined || to === null || segment.from < to);

export const mismatches = (bilateral, replayed, golden) => {
  const { asKnownAt, asOf, contested, history, measuresInForce, pipe } = bilateral;
  const found = [];
  const ask = ({ question, args }) => bilateral[question](args);

  for (const line of golden.segments) {
    const question = ask(line);
    const field = (state) => at(fold(question(state)), line.field) ?? null;
    const segments = pipe(replayed, history(field));
    for (const [from, to, expected] of line.answers) {
      const within = segments.filter((segment) => overlaps(segment, from, to));
      // Before its own baseline a log knows nothing.
      const told = within.filter(
        ({ value }) => from !== null || expected === null || value !== null,
      );
      const wrong = told.filter(({ value }) => !same(value, expected));
      if (told.length === 0 || wrong.length > 0)
        found.push({ line: line.question, args: line.args, from, to, expected, found: within });
    }
  }

  for (const line of golden.points) {
    const known = line.asKnownAt ?? (line.upcoming && line.asOf);
    const timeline = known === undefined ? replayed : pipe(replayed, asKnownAt(known));
    const answer = fold(pipe(timeline, asOf(line.asOf), ask(line)));
    for (const [key, expected] of Object.entries(line.answer))
      if (!same(at(answer, key), expected)) found.push({ line, found: answer });
    const upcoming = answer?.upcoming?.map(({ on, licence }) => ({ on, licence }));
    if (line.upcoming && !same(upcoming, line.upcoming)) found.push({ line, found: upcoming });
  }

  for (const line of golden.claims) {
    const stances = pipe(replayed, asOf(line.asOf), contested());
    const held = stances.some(
      ({ claim, assertedBy, deniedBy }) =>
        (line.id === undefined || claim === line.id) &&
        assertedBy.some(({ by }) => by.country === line.assertedBy) &&
        deniedBy.some(({ by }) => by.country === line.deniedBy),
    );
    if (!held) found.push({ line, found: stances });
  }

  for (const line of golden.measures ?? []) {
    const timeline = line.asKnownAt ? pipe(replayed, asKnownAt(line.asKnownAt)) : replayed;
    const inForce = pipe(timeline, asOf(line.asOf), measuresInForce());
    const isInForce = inForce.some(({ measure }) => measure === line.measure);
    if (isInForce !== line.inForce) found.push({ line, found: isInForce });
  }
  return found;
};
