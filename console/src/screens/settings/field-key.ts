import { fold } from '../../ui/fold.ts';

/** What programs call a field, from what people call it: small letters, digits and _, and none that is taken. */
export function keyOf(label: string, taken: readonly string[]): string {
  const plain = fold(label)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  const key = (/^[a-z]/.test(plain) ? plain : `field_${plain}`).slice(0, 36).replace(/_$/, '');
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? key : `${key}_${n}`;
    if (!taken.includes(free)) return free;
  }
}
