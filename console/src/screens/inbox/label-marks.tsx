import type { Label } from '@askbob/contract/endpoints/labels.ts';
import type { LabelColour } from '@askbob/contract/label-colours.ts';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { apiQuery } from '../../api/query.ts';

/** Angles on the colour wheel; grey has none. */
const hues: Record<Exclude<LabelColour, 'grey'>, number> = {
  red: 25,
  orange: 55,
  yellow: 90,
  green: 150,
  teal: 195,
  blue: 255,
  purple: 305,
};

/** A label as its name on its colour. */
export function LabelMark({ label: { name, colour } }: { label: Omit<Label, 'id'> }) {
  const at = colour === 'grey' ? '0.015 260' : `0.1 ${hues[colour]}`;
  const mark = `light-dark(oklch(0.44 ${at}), oklch(0.82 ${at}))`;
  return (
    <span
      style={{ '--mark': mark } as CSSProperties}
      className="inline-block max-w-36 min-w-0 truncate rounded-control px-1.5 text-1 leading-5 font-medium text-[var(--mark)] tint-[var(--mark)]"
    >
      {name}
    </span>
  );
}

/** The labels a conversation wears. */
export function LabelMarks({ ids }: { ids: readonly string[] }) {
  const labels = useLabels(ids.length > 0);
  return labels
    .filter(({ id }) => ids.includes(id))
    .map((label) => <LabelMark key={label.id} label={label} />);
}

/** The business's labels, by name. */
export function useLabels(wanted = true): readonly Label[] {
  const { data } = useQuery({ ...apiQuery('listLabels', {}), staleTime: 60_000, enabled: wanted });
  return data?.items ?? [];
}
