import { errorCodes, Problem } from '@askbob/contract/problem.ts';
import { modules } from '@askbob/contract/table.ts';
import { z } from 'zod';

/** A JSON Schema as OpenAPI 3.1 holds it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Shapes of replies that have a name in the contract: the document names them once and refers to them. */
const named = z.registry<{ id: string }>();
for (const noun of modules) {
  for (const [id, value] of Object.entries(noun)) {
    if (value instanceof z.ZodType) named.add(value, { id });
  }
}

/** Schemas of one document, those with a name apart. */
export interface SchemaBook {
  components: Record<string, JsonSchema>;
  /** What a client sends. */
  input(schema: z.ZodType): JsonSchema;
  /** What a client gets; new fields may join later, so none are forbidden. */
  output(schema: z.ZodType): JsonSchema;
}

export function createSchemaBook(): SchemaBook {
  const components: Record<string, JsonSchema> = { Problem: problemSchema() };
  return {
    components,
    input: (schema) => plain(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
    output: (schema) => {
      const { $defs = {}, ...whole } = z.toJSONSchema(schema, {
        io: 'output',
        unrepresentable: 'any',
        metadata: named,
        override: ({ jsonSchema }) => {
          if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
        },
      });
      for (const [name, definition] of Object.entries($defs)) components[name] = referring(plain(definition));
      return referring(plain(whole));
    },
  };
}

function problemSchema(): JsonSchema {
  const { properties, ...schema } = plain(z.toJSONSchema(Problem));
  delete schema.additionalProperties;
  const code = {
    type: 'string' as const,
    enum: Object.keys(errorCodes),
    description: 'Stable; branch on it.',
  };
  return { ...schema, properties: { ...properties, code } };
}

/** Without what belongs to a schema that stands alone. */
function plain({ $schema: _dialect, id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** Named shapes lie among the document's components. */
function referring(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as JsonSchema;
}
