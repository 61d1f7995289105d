/** A close request of the platform, such as the back gesture; not in every browser. */
interface CloseWatcher extends EventTarget {
  onclose: (() => void) | null;
  destroy(): void;
}
interface Window {
  CloseWatcher?: { new (): CloseWatcher };
}
declare module '*.css?inline' {
  const text: string;
  export default text;
}
