/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border border-border bg-raised px-1 font-sans text-1 text-muted">
      {children}
    </kbd>
  );
}
