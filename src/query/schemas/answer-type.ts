import type { Json } from '../json/json';
import type { JsonSchema } from './json-schema';

/**
 * Makes the JSON Schema of the shape that the catalogue names for an answer, such as
 * `readonly Licence[] | null`. For a name that `schemaNamed` does not know, the schema accepts
 * everything.
 */
export const answerTypeSchema = (
  text: string,
  schemaNamed: (name: string) => JsonSchema | undefined,
): JsonSchema => {
  const members = text.split('|').map((member): JsonSchema => {
    const name = member.trim();
    const item = /^readonly (.+)\[\]$/.exec(name)?.[1] ?? /^(.+)\[\]$/.exec(name)?.[1];
    if (item !== undefined) return { type: 'array', items: answerTypeSchema(item, schemaNamed) };
    if (basic.includes(name)) return { type: name };
    // Names of schemas have no brackets: the schema of Covered<Tariff> is CoveredTariff.
    return schemaNamed(name.replace(/[<>]/g, '')) ?? { title: name };
  });
  return members.length === 1 && members[0] !== undefined
    ? members[0]
    : { anyOf: members as readonly Json[] };
};

const basic: readonly string[] = ['string', 'number', 'boolean', 'null'];
