import type { JsonSchema } from '../schemas.ts';
import {
  type Document,
  nameOf,
  type Operation,
  operationsOf,
  refuseUnknown,
  schemasFor,
} from './operations.ts';

const HEAD = '# Generated from /openapi.json by `npm run clients`. Do not edit.\n';

/** The types of the client for Python: a named shape each, also for what the document leaves without a name. */
export function typesForPython(document: Document): string {
  return `${TYPES_HEAD}${writePython(document).shapes.join('\n')}`;
}

/** The operations of the client for Python, once waiting and once to be awaited. */
export function operationsForPython(document: Document): string {
  const operations = operationsOf(document);
  const { typeNames } = writePython(document);
  const methods = (isAsync: boolean) =>
    operations.map((each) => method(each, typeNames(each), isAsync)).join('\n');
  return `${API_HEAD}\n\nclass Api:\n    """The operations that a service key may call."""\n\n    def __init__(self, call: Call) -> None:\n        self._call = call\n\n${methods(false)}\n\nclass AsyncApi:\n    """The same operations, to be awaited."""\n\n    def __init__(self, call: AsyncCall) -> None:\n        self._call = call\n\n${methods(true)}`;
}

const TYPES_HEAD = `${HEAD}
from __future__ import annotations

import sys
from typing import Any, Literal, Optional, Union

if sys.version_info >= (3, 11):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict

`;
const API_HEAD = `${HEAD}
from __future__ import annotations

from typing import Any, Awaitable, Callable, Literal, Optional, Union, cast

from . import types as t
from ._wire import segment

Call = Callable[..., Any]
AsyncCall = Callable[..., Awaitable[Any]]
`;

/** The types of one operation, as they are written. */
interface TypeNames {
  body: string | null;
  reply: string;
}

function writePython(document: Document) {
  const shapes: string[] = [];
  const taken = new Set<string>();
  const operations = operationsOf(document);
  const book = shapeBook(shapes, taken);
  for (const [name, schema] of schemasFor(document, operations)) {
    if (schema.type === 'object' && schema.properties) book.shape(name, schema);
    else {
      taken.add(name);
      shapes.push(`${name} = ${book.typeOf(schema, name, true)}\n`);
    }
  }
  const names = new Map(operations.map((each) => [each.name, namesFor(each, book)]));
  return {
    shapes,
    typeNames: (each: Operation) => names.get(each.name) as TypeNames,
  };
}

function namesFor({ name, body, reply }: Operation, book: ShapeBook): TypeNames {
  const stem = pascal(name);
  const bodyName =
    body?.kind === 'json' ? book.typeOf(body.schema, `${stem}Body`) : body?.kind === 'text' ? 'str' : null;
  const replyName =
    reply.kind === 'json'
      ? book.typeOf(reply.schema, `${stem}Reply`)
      : { text: 'str', bytes: 'bytes', none: 'None' }[reply.kind];
  return { body: bodyName, reply: replyName };
}

interface ShapeBook {
  shape(name: string, schema: JsonSchema): string;
  typeOf(schema: JsonSchema, name: string, isLoaded?: boolean): string;
}

/** Types as Python writes them; an object gets a name, made of where it is found. */
function shapeBook(shapes: string[], taken: Set<string>): ShapeBook {
  const typeOf: ShapeBook['typeOf'] = (schema, name, isLoaded) => {
    refuseUnknown(schema);
    if (schema.$ref) return isLoaded ? `'${nameOf(schema.$ref)}'` : nameOf(schema.$ref);
    if (schema.const !== undefined) return `Literal[${literal(schema.const)}]`;
    if (schema.enum) return `Literal[${schema.enum.map(literal).join(', ')}]`;
    const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
    if (choices) return union(choices.map((each, n) => typeOf(each, choiceName(name, each, n), isLoaded)));
    if (Array.isArray(schema.type)) {
      return union(schema.type.map((type) => typeOf({ ...schema, type } as JsonSchema, name, isLoaded)));
    }
    if (schema.type === 'array') {
      return `list[${typeOf((schema.items ?? {}) as JsonSchema, `${name}Item`, isLoaded)}]`;
    }
    if (schema.type !== 'object') return plain[schema.type ?? ''] ?? 'Any';
    if (Object.keys(schema.properties ?? {}).length > 0) return shape(name, schema);
    const values = schema.additionalProperties;
    return `dict[str, ${typeof values === 'object' ? typeOf(values as JsonSchema, `${name}Value`, isLoaded) : 'Any'}]`;
  };
  const shape: ShapeBook['shape'] = (name, schema) => {
    if (taken.has(name)) throw new Error(`Two shapes would be called ${name}.`);
    taken.add(name);
    const fields = Object.entries(schema.properties ?? {}).map(([field, value]) => {
      const type = typeOf(value as JsonSchema, `${name}${pascal(field)}`);
      return [field, schema.required?.includes(field) ? type : `NotRequired[${type}]`, value] as const;
    });
    shapes.push(
      fields.some(([field]) => !isName(field)) ? functional(name, fields) : classWith(name, fields),
    );
    return name;
  };
  return { shape, typeOf };
}

type Field = readonly [name: string, type: string, schema: unknown];

function classWith(name: string, fields: readonly Field[]): string {
  const lines = fields.map(([field, type, schema]) => {
    const { description } = schema as JsonSchema;
    return `${description ? `    # ${description.replaceAll('\n', ' ')}\n` : ''}    ${field}: ${type}\n`;
  });
  return `\nclass ${name}(TypedDict):\n${lines.join('')}`;
}

/** For a field whose name is a word of Python's own, such as \`from\`. */
function functional(name: string, fields: readonly Field[]): string {
  const lines = fields.map(([field, type]) => `    '${field}': ${quoted(type)},\n`);
  return `${name} = TypedDict('${name}', {\n${lines.join('')}})\n`;
}

/** A type that is read when the file is loaded, in which a name of a shape may not be known yet. */
function quoted(type: string): string {
  const needed = /^NotRequired\[(.*)\]$/.exec(type)?.[1];
  return needed ? `NotRequired['${needed.replaceAll("'", '"')}']` : `'${type.replaceAll("'", '"')}'`;
}

/** Choices that are told apart by a fixed word are called by it. */
function choiceName(name: string, { properties = {} }: JsonSchema, n: number): string {
  const fixed = Object.values(properties).find((each) => (each as JsonSchema).const !== undefined);
  return `${name}${fixed ? pascal(String((fixed as JsonSchema).const)) : n === 0 ? '' : n + 1}`;
}

const plain: Record<string, string> = {
  string: 'str',
  number: 'float',
  integer: 'int',
  boolean: 'bool',
  null: 'None',
};

function method(operation: Operation, names: TypeNames, isAsync: boolean): string {
  const { name, method: verb, path, summary, inPath, query, body, reply } = operation;
  const inTypes = (type: string) =>
    type === 'str' || type === 'bytes' || type === 'None' ? type : prefixed(type);
  const book = shapeBook([], new Set());
  const takes = [
    ...inPath.map((each) => `${snake(each.name)}: str`),
    ...(body?.required
      ? [body.kind === 'form' ? 'file: tuple[str, bytes]' : `body: ${inTypes(names.body ?? 'Any')}`]
      : []),
    ...query
      .filter(({ required }) => required)
      .map((each) => `${argument(each.name)}: ${book.typeOf(each.schema, '')}`),
    ...(body && !body.required ? [`body: ${optional(inTypes(names.body ?? 'Any'))} = None`] : []),
    ...query
      .filter(({ required }) => !required)
      .map((each) => `${argument(each.name)}: ${optional(book.typeOf(each.schema, ''))} = None`),
  ];
  const address = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => `{segment(${snake(part)})}`);
  const gives = [
    `'${verb}'`,
    `${inPath.length > 0 ? 'f' : ''}${inPath.length > 0 ? `"${address}"` : `'${address}'`}`,
    ...(query.length > 0
      ? [`query={${query.map((each) => `'${each.name}': ${argument(each.name)}`).join(', ')}}`]
      : []),
    ...(body
      ? [`${body.kind === 'json' ? 'body' : body.kind}=${body.kind === 'form' ? 'file' : 'body'}`]
      : []),
    ...(reply.kind === 'json' ? [] : [`reply='${reply.kind}'`]),
  ];
  const given = inTypes(names.reply);
  const call = `${isAsync ? 'await ' : ''}self._call(${gives.join(', ')})`;
  return `    ${isAsync ? 'async ' : ''}def ${snake(name)}(self${takes.length > 0 ? `, *, ${takes.join(', ')}` : ''}) -> ${given}:
        """${summary.replaceAll('\\', '')}."""
        ${given === 'None' ? call : `return cast('${given.replaceAll("'", '"')}', ${call})`}
`;
}

/** A type of the other file, by its name there. */
function prefixed(type: string): string {
  return type.replaceAll(/'[^']*'|\b[A-Z]\w*/g, (word) =>
    word.startsWith("'") || ['Optional', 'Union', 'Literal', 'Any', 'None'].includes(word)
      ? word
      : `t.${word}`,
  );
}

const optional = (type: string): string =>
  type.startsWith('Optional[') || type === 'Any' ? type : `Optional[${type}]`;
const reserved = [
  'from',
  'class',
  'in',
  'is',
  'not',
  'def',
  'global',
  'import',
  'lambda',
  'pass',
  'with',
  'as',
  'if',
  'for',
];
const isName = (field: string): boolean => /^[A-Za-z_]\w*$/.test(field) && !reserved.includes(field);
const argument = (name: string): string => (reserved.includes(name) ? `${name}_` : snake(name));
const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const literal = (value: unknown): string =>
  value === true
    ? 'True'
    : value === false
      ? 'False'
      : typeof value === 'string'
        ? `'${value}'`
        : String(value);

function union(types: string[]): string {
  const others = [...new Set(types.filter((type) => type !== 'None'))];
  const one = others.length > 1 ? `Union[${others.join(', ')}]` : (others[0] ?? 'None');
  return others.length < new Set(types).size && others.length > 0 ? `Optional[${one}]` : one;
}
