export const settingsTabs = ['answers', 'hours', 'privacy', 'business', 'model'] as const;

/** The parts of the settings, in the order of the tabs. */
export type SettingsTab = (typeof settingsTabs)[number];

/** Whether the address names a part of the settings. */
export const isSettingsTab = (value: unknown): value is SettingsTab =>
  settingsTabs.includes(value as SettingsTab);
