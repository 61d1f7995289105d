/** Relative luminance (WCAG 2.2) of `[red, green, blue]`, each 0..255. */
export function luminance(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255;
    return part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** `#rrggbb` as `[red, green, blue]`; anything else gives the product's own teal. */
export function parseHex(colour: string): number[] {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  const rgb = [r, g, b].map((part) => Number.parseInt(part ?? '', 16));
  return rgb.some(Number.isNaN) ? [15, 118, 119] : rgb;
}

/** White or near black, whichever reads better on the given colour; never under 4.5 : 1. */
export function onColour(rgb: number[]): string {
  return luminance(rgb) > 0.18 ? '#000' : '#fff';
}
