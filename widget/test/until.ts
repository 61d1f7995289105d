/** Waits until `isTrue`, looking again after each turn of the event loop; throws after five seconds, or as many milliseconds as are said. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  what: string,
  ms = 5000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It never came true that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
