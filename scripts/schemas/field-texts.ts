/** Reads the descriptions of fields from the docblocks of the types that the codecs are written for. */
import ts from 'typescript';
import type { Part } from '../../src/codec/codec';
import { programOf } from '../program-of';

/** The docblocks of the fields of each object, by its codec. */
export type FieldTexts = Map<Part, Map<string, string>>;

/** A file, and the types in it whose docblocks are read, with the codec of each. */
export type Source = { readonly file: string; readonly types: ReadonlyMap<string, Part> };

/** The text of a docblock in one line. */
const oneLine = (parts: readonly ts.SymbolDisplayPart[]): string =>
  ts
    .displayPartsToString([...parts])
    .replace(/\s+/g, ' ')
    .trim();

/** Reads the docblocks of types and of all fields in them. */
export const readTexts = (sources: readonly Source[]) => {
  const { checker, files } = programOf(sources.map(({ file }) => file));
  const fields: FieldTexts = new Map();
  const types = new Map<string, string>();

  const membersOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

  const walk = (part: Part, type: ts.Type): void => {
    const { structure } = part;
    if (structure._tag === 'Refinement') walk(structure.base, type);
    if (structure._tag === 'Union') for (const each of structure.among) walk(each, type);
    if (structure._tag === 'List')
      for (const member of membersOf(type))
        for (const item of checker.isArrayLikeType(member)
          ? checker.getTypeArguments(member as ts.TypeReference)
          : [])
          walk(structure.item, item);
    if (structure._tag !== 'StrictObject') return;
    const texts = fields.get(part) ?? new Map<string, string>();
    const wanted = { ...structure.required, ...structure.optional };
    // Another member of a union may describe the fields that are left.
    if (Object.keys(wanted).every((key) => texts.has(key))) return;
    fields.set(part, texts);
    for (const [key, field] of Object.entries(wanted))
      for (const member of membersOf(type)) {
        const property = checker.getPropertyOfType(member, key);
        if (property === undefined) continue;
        const text = oneLine(property.getDocumentationComment(checker));
        if (text !== '' && !texts.has(key)) texts.set(key, text);
        walk(field, checker.getNonNullableType(checker.getTypeOfSymbol(property)));
      }
  };

  for (const source of files)
    ts.forEachChild(source, (node) => {
      if (!ts.isTypeAliasDeclaration(node)) return;
      const symbol = checker.getSymbolAtLocation(node.name);
      const text = symbol && oneLine(symbol.getDocumentationComment(checker));
      if (text) types.set(node.name.text, text);
      for (const { types: wanted } of sources) {
        const part = wanted.get(node.name.text);
        if (part !== undefined && symbol) walk(part, checker.getDeclaredTypeOfSymbol(symbol));
      }
    });
  return {
    fieldText: (owner: Part, field: string) => fields.get(owner)?.get(field),
    typeText: (name: string) => types.get(name),
  };
};
