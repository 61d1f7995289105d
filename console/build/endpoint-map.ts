import { table } from '@askbob/contract/table.ts';
import type { Plugin } from 'vite';

const id = 'virtual:endpoints';

/** Gives the browser method, path and scope of every endpoint without shipping the schemas they come from. */
export function endpointMap(): Plugin {
  return {
    name: 'endpoint-map',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? `export const endpoints = ${endpointMapJson()};` : undefined),
  };
}

/** The contract's table as `{ name: [method, path, scope] }`, without the endpoints only visitors call. */
export function endpointMapJson(): string {
  const ours = [...table].filter(([, spec]) => spec.caller === 'login' || spec.caller === 'anyone');
  return JSON.stringify(
    Object.fromEntries(ours.map(([name, spec]) => [name, [spec.method, spec.path, spec.scope]])),
  );
}
