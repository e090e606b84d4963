import type { Json } from 'bilateral/query';
import type { Style } from '../contract/style';
import { datedLines } from './dated';
import { inWords } from './words';

type Fields = { readonly [key: string]: Json | undefined };

const fieldsOf = (json: Json | undefined): Fields =>
  // The cast is safe: an array, too, passes this check, but has none of the fields that this file reads.
  typeof json === 'object' && json !== null ? (json as Fields) : {};

const textIn = (json: Json | undefined): string => (typeof json === 'string' ? json : '');

export const titleOf = (event: Json | undefined): string => {
  const { title, type } = fieldsOf(event);
  return textIn(title) || inWords(textIn(type));
};

const publishersOf = (event: Json | undefined): string => {
  const { sources } = fieldsOf(event);
  const publishers = (Array.isArray(sources) ? sources : []).map((each: Json) =>
    textIn(fieldsOf(each).publisher),
  );
  return [...new Set(publishers)].join(', ');
};

export const eventLines = (
  events: readonly (Json | undefined)[],
  style: Style,
): readonly string[] =>
  datedLines(
    events.map((event) => ({
      date: textIn(fieldsOf(event).occurred),
      text: titleOf(event),
      more: [
        [textIn(fieldsOf(event).id), publishersOf(event)].filter((part) => part !== '').join(': '),
      ],
    })),
    style,
  );
