import { useTexts } from '../texts/texts.tsx';

/** Grey bars where text will stand; `rows` as many as the content usually has, so nothing jumps. */
export function Skeleton({ rows = 6, tall = false }: { rows?: number; tall?: boolean }) {
  const t = useTexts();
  return (
    <div role="status" aria-label={t.common.loading} className="flex flex-col gap-3">
      {Array.from({ length: rows }, (_, index) => (
        <div
          // The bars are all alike and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
          key={index}
          className={`skeleton-pulse ${tall ? 'h-16' : 'h-9'} ${index % 3 === 2 ? 'w-3/4' : 'w-full'}`}
        />
      ))}
    </div>
  );
}

/** What a screen shows while its code and first data arrive. */
export function ScreenSkeleton() {
  return (
    <div className="mx-auto w-full max-w-5xl p-4 sm:p-8">
      <div className="skeleton-pulse mb-8 h-8 w-48" />
      <Skeleton rows={5} tall />
    </div>
  );
}
