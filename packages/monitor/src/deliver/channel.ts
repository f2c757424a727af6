/** A text, or where to get it: read at each use, so that a rotated secret is seen. Never kept in a store or shown. */
export type Secret = string | (() => string | Promise<string>);

interface ChannelBase {
  /** Unique among the channels of a monitor; labels in metrics. */
  readonly name: string;
}

/** Targets of HTTP: https, or what is allowed by name. */
interface HttpChannel extends ChannelBase {
  /** Hosts that may be private or loopback, and plain http, exactly as they are written in the URL. @default none */
  readonly allowPrivateHosts?: readonly string[];
}

/** Standard Webhooks: signed with every secret that is given, so that they can be rotated. */
export interface WebhookChannel extends HttpChannel {
  readonly type: 'webhook';
  readonly url: Secret;
  /** `whsec_…`; several while they are rotated. None: not signed. */
  readonly secrets?: readonly Secret[];
}

export interface SlackChannel extends HttpChannel {
  readonly type: 'slack';
  readonly url: Secret;
}

export interface DiscordChannel extends HttpChannel {
  readonly type: 'discord';
  readonly url: Secret;
}

export interface TelegramChannel extends HttpChannel {
  readonly type: 'telegram';
  readonly token: Secret;
  readonly chatId: string;
  /** @default 'https://api.telegram.org' */
  readonly baseUrl?: string;
}

export interface NtfyChannel extends HttpChannel {
  readonly type: 'ntfy';
  /** With its topic: `https://ntfy.sh/my-topic`. */
  readonly url: Secret;
  readonly token?: Secret;
}

export interface EmailChannel extends ChannelBase {
  readonly type: 'email';
  /** `smtps://user:password@host:465` or `smtp://host:587`. */
  readonly smtp: Secret;
  readonly from: string;
  readonly to: readonly string[];
  /** @default none */
  readonly allowPrivateHosts?: readonly string[];
}

/** A program: the message as JSON on its standard input. No shell. */
export interface ExecChannel extends ChannelBase {
  readonly type: 'exec';
  readonly command: readonly [program: string, ...args: string[]];
}

/** Where alerts are told. */
export type Channel =
  | WebhookChannel
  | SlackChannel
  | DiscordChannel
  | TelegramChannel
  | NtfyChannel
  | EmailChannel
  | ExecChannel;
