import { type Extracted, type Found, sortOut } from './extracted.ts';

interface Section {
  line: number;
  /** 0 for what stands before the first heading. */
  level: number;
  title: string;
  body: string[];
}

/** Reads Markdown: a heading that asks becomes an entry, all else becomes one page for each top heading. */
export function extractMarkdown(text: string, name?: string): Extracted {
  const sections = sectionsOf(text);
  // Not Math.min of all: a long file has more headings than a call may have arguments.
  const top = sections.reduce(
    (least, each) => (each.level > 0 && !asks(each) ? Math.min(least, each.level) : least),
    Number.POSITIVE_INFINITY,
  );
  const problems: Extracted['problems'] = [];
  const found: Found[] = [];
  let page: { line: number; title: string; text: string[] } | null = null;
  const endPage = () => {
    const written = page?.text.join('\n').trim() ?? '';
    // A heading without words under it only groups the questions below.
    if (page && /^(?![ \t]*#).*\S/m.test(written)) {
      found.push({ line: page.line, value: { title: page.title, text: written } });
    }
    page = null;
  };
  for (const section of sections) {
    const body = section.body.join('\n').trim();
    if (asks(section)) {
      if (body !== '')
        found.push({ line: section.line, value: { question: section.title, variants: [], answer: body } });
      else problems.push({ line: section.line, message: `"${section.title.slice(0, 80)}" has no answer.` });
      continue;
    }
    if (section.level <= top) endPage();
    page ??= { line: section.line, title: section.title || titleFrom(name), text: [] };
    page.text.push(
      ...(section.level === 0 ? [] : [`${'#'.repeat(section.level)} ${section.title}`, '']),
      body,
      '',
    );
  }
  endPage();
  found.sort((a, b) => a.line - b.line);
  return sortOut(found, problems);
}

function asks({ level, title }: Section): boolean {
  return level > 0 && /[?？]$/.test(title);
}

function titleFrom(name: string | undefined): string {
  return name?.replace(/\.[a-z0-9]{1,8}$/i, '').trim() || 'Untitled page';
}

/** Headings with what stands under each; a fenced block holds no headings. */
function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ line: 1, level: 0, title: '', body: [] }];
  let fenced = false;
  for (const [position, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^ {0,3}(#{1,6})[ \t]+(\S.*)$/.exec(line);
    if (heading) {
      const title = withoutClosing(heading[2] ?? '').replaceAll(/\*\*|__/g, '');
      sections.push({ line: position + 1, level: heading[1]?.length ?? 1, title, body: [] });
    } else sections.at(-1)?.body.push(line);
  }
  return sections.filter(({ level, body }) => level > 0 || body.some((line) => line.trim() !== ''));
}

/** "## Title ##" is a title too. */
function withoutClosing(title: string): string {
  const trimmed = title.trim();
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1] === '#') end -= 1;
  return end < trimmed.length && /\s/.test(trimmed[end - 1] ?? ' ') ? trimmed.slice(0, end).trim() : trimmed;
}
