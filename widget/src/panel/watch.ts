/** A signal that ends a request once nothing has come for `silence` milliseconds: a dead connection says nothing. */
export function watch(silence: number) {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(), silence);
  };
  alive();
  return {
    signal: controller.signal,
    alive,
    stop: () => clearTimeout(timer),
    abort: () => controller.abort(),
  };
}
