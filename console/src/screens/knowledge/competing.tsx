import { Link } from '@tanstack/react-router';
import { useTexts } from '../../texts/texts.tsx';
import { useHealth } from './health.ts';

/** Answers that Bob mixed up with this one when the live release was tested. */
export function Competing({ id }: { id: string }) {
  const t = useTexts();
  const { calibration } = useHealth();
  const rivals = (calibration?.competing ?? [])
    .filter(({ a, b }) => a === id || b === id)
    .map(({ a, a_title, b, b_title }) => (a === id ? { id: b, title: b_title } : { id: a, title: a_title }));
  if (rivals.length === 0) return null;
  return (
    <section className="rounded-card border border-border bg-surface p-4">
      <h2 className="font-semibold">{t.knowledge.competingTitle}</h2>
      <p className="mb-2 text-2 text-muted">{t.knowledge.competingHint}</p>
      <ul className="flex flex-col">
        {rivals.map((rival) => (
          <li key={rival.id}>
            <Link
              to="/knowledge/$id"
              params={{ id: rival.id }}
              className="block py-1 text-accent-text hover:underline max-sm:py-2.5"
            >
              {rival.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
