/** One part of a mail under another. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  /** What somebody wrote, with who. */
  | { kind: 'said'; by: string; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; title: string; items: readonly string[] }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'small'; text: string };

/** What a mail says, once as text and once as HTML. */
export interface Letter {
  text: string;
  html: string;
}

/**
 * Writes a mail's parts as text and as HTML. Whatever stands in them is text: nothing of it becomes a tag, and the only links are
 * buttons and links of their own. It loads nothing from anywhere. @param language of its words
 */
export function writeLetter(language: string, parts: readonly Part[]): Letter {
  return {
    text: `${parts.map(asText).join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
      '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>',
      '<body style="margin:0"><div style="max-width:560px;padding:24px 20px;font:16px/1.5 system-ui,-apple-system,\'Segoe UI\',sans-serif">',
      ...parts.map(asHtml),
      '</div></body></html>',
    ].join('\n'),
  };
}

function asText(part: Part): string {
  switch (part.kind) {
    case 'facts':
      return part.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'said':
      return `${part.by}:\n${part.text}`;
    case 'list':
      return [withColon(part.title), ...part.items.map((item) => `- ${item}`)].join('\n');
    case 'button':
    case 'link':
      return `${part.label}:\n${part.url}`;
    default:
      return part.text;
  }
}

function asHtml(part: Part): string {
  switch (part.kind) {
    case 'text':
      return `<p style="margin:0 0 16px">${lines(part.text)}</p>`;
    case 'facts':
      return `<table style="margin:0 0 16px;border-collapse:collapse">${part.rows.map(row).join('')}</table>`;
    case 'said':
      return `<div style="margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #0f766e"><div style="font-size:14px;opacity:.75">${escaped(part.by)}</div>${lines(part.text)}</div>`;
    case 'heading':
      return `<h2 style="margin:24px 0 12px;font-size:18px">${lines(part.text)}</h2>`;
    case 'list':
      return `<p style="margin:0 0 4px">${lines(withColon(part.title))}</p><ul style="margin:0 0 16px;padding-left:20px">${part.items.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`;
    case 'link':
      return `<p style="margin:0 0 16px;font-size:14px"><a href="${escaped(part.url)}" style="color:inherit">${escaped(part.label)}</a></p>`;
    case 'button':
      return `<p style="margin:0 0 16px"><a href="${escaped(part.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0f766e;color:#fff;text-decoration:none;font-weight:600">${escaped(part.label)}</a></p>`;
    case 'small':
      return `<p style="margin:0 0 12px;font-size:14px;opacity:.75">${lines(part.text)}</p>`;
  }
}

function withColon(title: string): string {
  return /[.:。：]$/.test(title) ? title : `${title}:`;
}

function row([label, value]: readonly [string, string]): string {
  return `<tr><td style="padding:2px 16px 2px 0;vertical-align:top;opacity:.75">${escaped(label)}</td><td style="padding:2px 0">${lines(value)}</td></tr>`;
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
