/** How far something is; without a value it only says that it goes on. */
export function ProgressBar(props: { label: string; done?: number | undefined; all?: number | undefined }) {
  const { label, done, all } = props;
  return (
    <progress
      aria-label={label}
      {...(all ? { value: done ?? 0, max: all } : {})}
      className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-raised [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent indeterminate:skeleton-pulse"
    />
  );
}
