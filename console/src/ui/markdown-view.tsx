import { Fragment, type ReactNode } from 'react';
import { type Block, type Inline, parseMarkdown } from './markdown.ts';

/** A page's Markdown as React elements of a few known kinds; raw HTML cannot pass. */
export function MarkdownView({ text }: { text: string }) {
  return (
    <div className="flex max-w-[72ch] flex-col gap-3 [overflow-wrap:anywhere]">
      {parseMarkdown(text).map((block, index) => (
        // Blocks have no identity of their own and are drawn anew with every change.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>{shown(block)}</Fragment>
      ))}
    </div>
  );
}

const headingSizes = ['text-5', 'text-4', 'text-3'];

function shown(block: Block): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 1 ? 'h3' : block.level === 2 ? 'h4' : 'h5';
      return (
        <Heading className={`font-semibold ${headingSizes[Math.min(block.level, 3) - 1]}`}>
          {words(block.content)}
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={`flex flex-col gap-1 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity of their own
            <li key={index}>{words(item)}</li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote className="border-l-2 border-border pl-3 text-muted">{words(block.content)}</blockquote>
      );
    case 'code':
      return (
        <pre className="overflow-x-auto rounded-control bg-raised p-3 font-mono text-2">{block.text}</pre>
      );
    case 'table':
      return <TableBlock head={block.head} rows={block.rows} />;
    case 'rule':
      return <hr className="border-border" />;
    default:
      return <p className="whitespace-pre-wrap">{words(block.content)}</p>;
  }
}

function TableBlock({ head, rows }: { head: Inline[][]; rows: Inline[][][] }) {
  const cell = 'border border-border px-2 py-1 text-left';
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-2">
        <thead>
          <tr>
            {head.map((content, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
              <th key={index} className={cell}>
                {words(content)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
            <tr key={at}>
              {row.map((content, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
                <td key={index} className={cell}>
                  {words(content)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function words(content: readonly Inline[]): ReactNode {
  return content.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity of their own
    <Fragment key={index}>{word(part)}</Fragment>
  ));
}

function word(part: Inline): ReactNode {
  switch (part.kind) {
    case 'strong':
      return <strong>{words(part.content)}</strong>;
    case 'emphasis':
      return <em>{words(part.content)}</em>;
    case 'code':
      return <code className="rounded-[4px] bg-raised px-1 font-mono text-2">{part.text}</code>;
    case 'link':
      return (
        <a href={part.address} target="_blank" rel="noreferrer" className="text-accent-text underline">
          {words(part.content)}
        </a>
      );
    default:
      return part.text;
  }
}
