import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import { errorCodes } from '@askbob/contract/problem.ts';
import { table } from '@askbob/contract/table.ts';
import type { FastifyInstance } from 'fastify';
import { errorsOf } from './errors-of.ts';
import { sendPage } from './frame.ts';
import { code } from './html/code.ts';
import { type Html, html } from './html/html.ts';
import { sampleOf } from './sample.ts';
import { createSchemaBook, type JsonSchema, type SchemaBook } from './schemas.ts';
import type { Searched } from './serve-search.ts';

/** Serves the reference of every endpoint, made from the contract when it is first asked for. */
export function serveReference(app: FastifyInstance): Searched {
  let made: Html | null = null;
  const body = () => {
    made ??= reference();
    return made;
  };
  app.get('/docs/api', (_request, reply) => {
    return sendPage(reply, {
      title: 'API reference · Ask Bob',
      description: 'Every endpoint, with who may call it, its fields, replies and errors.',
      here: '/docs/api',
      body: body(),
      scripts: ['docs.js'],
    });
  });
  return { path: '/docs/api', title: 'API reference', body };
}

function reference(): Html {
  const book = createSchemaBook();
  const byTag = Object.entries(Object.groupBy([...table], ([, { tag }]) => tag));
  return html`<div class="guide">
<nav class="contents" aria-label="Endpoints">${byTag.map(
    ([tag, rows = []]) =>
      html`<details><summary>${tag}</summary><ol>${rows.map(
        ([name, { method, path }]) => html`<li><a href="#${name}"><b>${method}</b> ${path}</a></li>`,
      )}</ol></details>`,
  )}</nav>
<article class="reference">
<h1>API reference</h1>
<p class="lead">${table.size} endpoints, as the server itself checks them. The same as a document for tools: <a href="/openapi.json">openapi.json</a>. Which chat path to use: <a href="/docs#paths">the guide</a>.</p>
${byTag.map(
  ([tag, rows = []]) =>
    html`<section><h2>${tag}</h2>${rows.map(([name, spec]) => endpointCard(name, spec, book))}</section>`,
)}
${shapes(book)}
</article>
</div>`;
}

function endpointCard(name: string, spec: EndpointSpec, book: SchemaBook): Html {
  const input = spec.body ? book.input(spec.body) : null;
  const output = spec.reply ? book.output(spec.reply) : null;
  const query = spec.query ? book.input(spec.query) : null;
  return html`<section class="endpoint" id="${name}">
<h3><a href="#${name}"><b class="method ${spec.method.toLowerCase()}">${spec.method}</b> <code>${spec.path}</code></a></h3>
<p>${spec.summary}.${spec.description ? ` ${spec.description}` : ''}</p>
<p class="who">${whoMayCall(spec)}</p>
${query && fields('Query', query, book)}
${input && fields('Body', input, book)}
${input && example('Example of a body', spec.example?.body ?? sampleOf(input, book.components))}
${output && fields(`Reply, ${spec.status}`, output, book)}
${output && example('Example of a reply', spec.example?.reply ?? sampleOf(output, book.components))}
<p class="who">Errors: ${errorsOf(spec).map(
    (error, i) => html`${i > 0 && ', '}<a href="/docs#${error}">${errorCodes[error].status} ${error}</a>`,
  )}</p>
</section>`;
}

function whoMayCall({ caller, permission, scope, visitorToken }: EndpointSpec): Html {
  const who = {
    anyone: html`Anyone.`,
    page: html`Visitors of this server’s own pages (<a href="/docs#path1">path 1</a>).`,
    widget: html`Visitors of a site with a widget key (<a href="/docs#path2">path 2</a>).`,
    mail_server: html`A program of the operator’s that passes mail on, with the token of its settings.`,
    login: permission
      ? html`Signed in, with the permission <code>${permission}</code>.`
      : html`Anyone who is signed in.`,
  }[caller];
  const token = visitorToken ? html` Needs the visitor token.` : null;
  const admin =
    caller === 'login' && scope === 'business' ? html` Admins add <code>?business_id=</code>.` : null;
  return html`${who}${token}${admin}`;
}

function fields(title: string, schema: JsonSchema, book: SchemaBook): Html | null {
  const target = resolve(schema, book);
  const properties = Object.entries(target.properties ?? {}) as [string, JsonSchema][];
  if (properties.length === 0) return null;
  return html`<div class="scroll"><table><thead><tr><th>${title}</th><th>Type</th><th>Given</th></tr></thead><tbody>${properties.map(
    ([name, value]) =>
      html`<tr><td><code>${name}</code></td><td>${typeOf(value, book)}</td><td>${target.required?.includes(name) ? 'always' : 'optional'}</td></tr>`,
  )}</tbody></table></div>`;
}

function resolve(schema: JsonSchema, { components }: SchemaBook): JsonSchema {
  return schema.$ref ? (components[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
}

/** A type in words; a shape with a name leads to its table, but a list of values is shown where it is used. */
function typeOf(schema: JsonSchema, book: SchemaBook): Html {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const target = resolve(schema, book);
    return target.properties ? html`<a href="#shape-${name}">${name}</a>` : typeOf(target, book);
  }
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`;
  if (schema.enum) return html`${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}`;
  const options = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (options) return html`${options.map((option, i) => html`${i > 0 && ' | '}${typeOf(option, book)}`)}`;
  if (schema.type === 'array') return html`list of ${typeOf((schema.items ?? {}) as JsonSchema, book)}`;
  return html`${Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything')}${lengthOf(schema)}`;
}

function lengthOf({ minLength = 0, maxLength }: JsonSchema): string {
  if (maxLength) return `, ${minLength} to ${maxLength} characters`;
  return minLength > 1 ? `, at least ${minLength} characters` : '';
}

function shapes(book: SchemaBook): Html {
  const named = Object.entries(book.components).filter(([, schema]) => schema.properties);
  return html`<section id="shapes"><h2>Shapes</h2>${named.map(
    ([name, schema]) =>
      html`<section class="endpoint" id="shape-${name}"><h3>${name}</h3>${fields('Field', schema, book)}</section>`,
  )}</section>`;
}

function example(title: string, value: unknown): Html {
  return html`<details><summary>${title}</summary>${code('JSON', JSON.stringify(value, null, 2))}</details>`;
}
