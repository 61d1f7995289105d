/** The looks of a business that chose none, as the contract's defaults say. */
export const defaultLooks = {
  accent: '#0f766e',
  position: 'bottom-right',
  theme: 'auto',
  avatar_url: '',
  suggestions: [],
} as const;
