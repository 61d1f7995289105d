import type { ChannelName } from '@askbob/contract/channels.ts';
import type { Channel } from './channel.ts';
import { consoleChannel } from './console/console.ts';
import { email } from './email/email.ts';
import { page } from './page/page.ts';
import { widget } from './widget/widget.ts';

const channels: Readonly<Record<ChannelName, Channel>> = {
  page,
  widget,
  console: consoleChannel,
  email,
};

/** The channel of a conversation, or of a message that comes in. */
export function channelOf({ channel }: { channel: ChannelName }): Channel {
  return channels[channel];
}
