import { useTexts } from '../../texts/texts.tsx';

/** Where something stood: the line or page, and the heading above it unless it is what the thing is called. */
export function Where(props: {
  name?: string;
  source:
    | { line?: number | undefined; page?: number | undefined; heading?: string | undefined }
    | null
    | undefined;
}) {
  const t = useTexts();
  const { line, page, heading } = props.source ?? {};
  const place =
    page === undefined ? (line === undefined ? null : t.setup.where.line(line)) : t.setup.where.page(page);
  const above = heading === props.name ? null : heading;
  const parts = [place, above].filter((part) => part !== null && part !== undefined && part !== '');
  if (parts.length === 0) return null;
  return <span className="text-2 break-words text-muted">{parts.join(' · ')}</span>;
}
