import type { QuestionEntry } from 'bilateral/query';
import { type Failure, misused } from '../contract/failure';

export type QuestionAsked = { readonly question: string; readonly args: object };

/**
 * Reads a question from operands: its name, then its arguments. Arguments are written as
 * `name=value`, or without names in the order of the question's arguments, or as one JSON object. A
 * value that begins like JSON is read as JSON.
 */
export const questionFrom = async (operands: readonly string[]): Promise<QuestionAsked> => {
  const { questions } = await import('bilateral/query');
  const [question, ...words] = operands;
  if (question === undefined) throw noQuestion(Object.keys(questions));
  const entry = Object.hasOwn(questions, question) ? questions[question] : undefined;
  // The query API refuses an unknown question later, with a list of all questions.
  if (entry === undefined) return { question, args: {} };
  const { required, optional } = fieldsOf(entry);
  return { question, args: argumentsFrom(words, [...required, ...optional], question) };
};

export const fieldsOf = ({
  args: { structure },
}: Pick<QuestionEntry<unknown>, 'args'>): {
  readonly required: readonly string[];
  readonly optional: readonly string[];
} =>
  structure._tag === 'StrictObject'
    ? { required: Object.keys(structure.required), optional: Object.keys(structure.optional) }
    : { required: [], optional: [] };

const noQuestion = (names: readonly string[]): Failure =>
  misused(
    `Name a question: ${names.join(', ')}.\n"bilateral candidates" lists what a log can be asked.`,
  );

/** Arguments without a name get the names that no other argument has, in the order of `fields`. */
export const argumentsFrom = (
  words: readonly string[],
  fields: readonly string[],
  of: string,
): object => {
  const [first] = words;
  if (words.length === 1 && first?.startsWith('{')) return jsonFrom(of, first) as object;
  const named = words.flatMap((word) => {
    const [, name, value] = /^([a-zA-Z]\w*)=(.*)$/s.exec(word) ?? [];
    return name === undefined || value === undefined
      ? []
      : [[name, valueFrom(name, value)] as const];
  });
  const taken = new Set(named.map(([name]) => name));
  const free = fields.filter((field) => !taken.has(field));
  const unnamed = words.filter((word) => !/^[a-zA-Z]\w*=/.test(word));
  if (unnamed.length > free.length)
    throw misused(
      `${of} takes ${fields.length === 0 ? 'no arguments' : fields.join(', ')}; found one more: "${unnamed[free.length]}".`,
    );
  const inOrder = unnamed.map((word, at) => [free[at] ?? '', valueFrom(of, word)] as const);
  return Object.fromEntries([...inOrder, ...named]);
};

const valueFrom = (name: string, text: string): unknown =>
  /^[[{"]/.test(text) ? jsonFrom(name, text) : text;

export const jsonFrom = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw misused(`${name}: expected JSON, found ${text}. ${(error as Error).message}`);
  }
};
