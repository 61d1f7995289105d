import type { FileLabel } from './read-file.ts';
import type { ReadDocument, Reader } from './reader.ts';

/**
 * Reads a file of any kind that knowledge comes in (text, Markdown, CSV, HTML, PDF, DOCX, XLSX, ODT) in the reading
 * process: blocks, the items they make, what was left out, and for HTML what a crawler wants to know as `page`.
 * Throws 422 with a sentence that says what to do.
 */
export function readDocument(
  services: { reader: Reader },
  businessId: string,
  bytes: Uint8Array,
  label: FileLabel,
): Promise<ReadDocument> {
  return services.reader.read(businessId, { kind: 'file', bytes, ...label });
}
