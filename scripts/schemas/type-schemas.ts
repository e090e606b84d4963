/** Makes JSON Schemas of TypeScript types, as their values are written as JSON by a query. */
import ts from 'typescript';
import type { Json } from '../../src/query/json/json';
import type { JsonSchema } from '../../src/query/schemas/json-schema';
import { programOf } from '../program-of';

/** Makes the schemas of types that a module exports, and of the named types in them. */
export const typeSchemas = (path: string) => {
  const { checker, exportsOf } = programOf([path]);
  const exported = new Map(exportsOf(path).map((each) => [each.name, each]));
  const defs = new Map<string, JsonSchema>();

  const textOf = (symbol: ts.Symbol | undefined): { readonly description?: string } => {
    const text = ts
      .displayPartsToString(symbol?.getDocumentationComment(checker) ?? [])
      .replace(/\s+/g, ' ')
      .trim();
    return text === '' ? {} : { description: text };
  };

  /** The schema of a named type stands apart; `name` is that of its alias. */
  const apart = (name: string, type: ts.Type, symbol: ts.Symbol): JsonSchema => {
    if (!defs.has(name)) {
      defs.set(name, {});
      defs.set(name, { ...textOf(symbol), ...inPlace(type) });
    }
    return { $ref: `#/$defs/${name}` };
  };

  const schemaOf = (type: ts.Type): JsonSchema => {
    const { aliasSymbol, aliasTypeArguments = [] } = type;
    if (aliasSymbol?.name === 'Json') return {};
    return aliasSymbol === undefined || aliasTypeArguments.length > 0
      ? inPlace(type)
      : apart(aliasSymbol.name, type, aliasSymbol);
  };

  const inPlace = (type: ts.Type): JsonSchema => {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral)
      return { const: checker.typeToString(type) === 'true' };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.isUnion()) return unionOf(type.types);
    // A branded text is a text to whoever reads its JSON.
    if (type.isIntersection() && type.types.some((each) => each.flags & ts.TypeFlags.StringLike))
      return { type: 'string' };
    if (checker.isArrayLikeType(type)) return listOf(type as ts.TypeReference);
    return objectOf(type);
  };

  const listOf = (type: ts.TypeReference): JsonSchema => {
    const items = checker.getTypeArguments(type).map(schemaOf);
    if (!checker.isTupleType(type)) return { type: 'array', items: items[0] ?? {} };
    // A schema has no list of no items in front.
    if (items.length === 0) return { type: 'array', maxItems: 0 };
    const { fixedLength } = (type as ts.TupleTypeReference).target;
    const rest = items[fixedLength];
    return rest === undefined
      ? { type: 'array', prefixItems: items, minItems: fixedLength, items: false }
      : // A list of at least so many items, all of one kind.
        { type: 'array', items: rest, minItems: fixedLength };
  };

  const unionOf = (all: readonly ts.Type[]): JsonSchema => {
    const members = all.filter((each) => !(each.flags & ts.TypeFlags.Undefined));
    const schemas = members
      .map(optionIn)
      .map((each) => ('schema' in each ? each.schema : schemaOf(each)));
    const values = schemas.flatMap((each) => ('const' in each ? [each.const as Json] : []));
    const others = schemas.filter((each) => !('const' in each));
    const literals = values.length === 0 ? [] : [literalsOf(values)];
    const [first, ...more] = [...literals, ...others];
    if (first === undefined || more.length === 0) return first ?? {};
    return { anyOf: [first, ...more] };
  };

  const literalsOf = (values: readonly Json[]): JsonSchema => {
    if (values.includes(true) && values.includes(false)) return { type: 'boolean' };
    return values.length === 1 && values[0] !== undefined ? { const: values[0] } : { enum: values };
  };

  /** An `Option` is its value or null. */
  const optionIn = (type: ts.Type): ts.Type | { readonly schema: JsonSchema } => {
    const tag = checker.getPropertyOfType(type, '_tag');
    const name = tag && checker.typeToString(checker.getTypeOfSymbol(tag));
    if (name === '"None"') return { schema: { type: 'null' } };
    const value = name === '"Some"' ? checker.getPropertyOfType(type, 'value') : undefined;
    return value === undefined ? type : { schema: schemaOf(checker.getTypeOfSymbol(value)) };
  };

  const objectOf = (type: ts.Type): JsonSchema => {
    const fields = checker.getPropertiesOfType(type);
    const others = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      ...(fields.length === 0
        ? {}
        : { required: fields.filter(isRequired).map(({ name }) => name) }),
      properties: Object.fromEntries(
        fields.map((field) => [
          field.name,
          { ...schemaOf(checker.getTypeOfSymbol(field)), ...textOf(field) },
        ]),
      ),
      additionalProperties: others === undefined ? false : schemaOf(others),
    };
  };

  const isRequired = (field: ts.Symbol): boolean => {
    const type = checker.getTypeOfSymbol(field);
    const mayLack =
      type.isUnion() && type.types.some((each) => each.flags & ts.TypeFlags.Undefined);
    return !(field.flags & ts.SymbolFlags.Optional) && !mayLack;
  };

  const declared = (name: string): ts.Symbol => {
    const symbol = exported.get(name);
    if (symbol === undefined) throw new Error(`${path} exports no type ${name}.`);
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };

  return {
    /** The schema of an exported type. */
    schemaNamed: (name: string): JsonSchema => {
      const symbol = declared(name);
      return apart(name, checker.getDeclaredTypeOfSymbol(symbol), symbol);
    },
    /** The description of a field of an exported type. */
    fieldText: (name: string, field: string) =>
      textOf(checker.getDeclaredTypeOfSymbol(declared(name)).getProperty(field)),
    /** The schemas of the named types met so far. */
    defs: (): { readonly [name: string]: JsonSchema } => Object.fromEntries(defs),
  };
};
