import { openApi } from '../openapi.ts';
import type { Document } from './operations.ts';
import { operationsForPython, typesForPython } from './python.ts';
import { operationsForNode, typesForNode } from './typescript.ts';

/** The files of the clients that are made from the contract, by their place in the repository. */
export function clientFiles(): [path: string, text: string][] {
  // As `/openapi.json` says it, whichever server is asked.
  const document = JSON.parse(JSON.stringify(openApi('', '', ''))) as Document;
  return [
    ['packages/node/api.d.ts', typesForNode(document)],
    ['packages/node/operations.js', operationsForNode(document)],
    ['packages/python/src/askbob/types.py', typesForPython(document)],
    ['packages/python/src/askbob/_api.py', operationsForPython(document)],
  ];
}
