import type { Services as Conversations } from '../conversations/services.ts';
import type { Services as Widgets } from '../widgets/services.ts';

/** What the pages reach: all that a visitor's page shows, and the widget's code. */
export interface Services extends Conversations, Widgets {}
