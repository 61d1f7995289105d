/** The ways a conversation comes in; the server has a folder for each in `channels/`. */
export const channelNames = ['page', 'widget', 'console', 'email'] as const;
export type ChannelName = (typeof channelNames)[number];

/** Those by which visitors of a business's own site come. */
export const onOwnSite: readonly ChannelName[] = ['widget'];
