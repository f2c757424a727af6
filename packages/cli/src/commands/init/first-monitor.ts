import type { Environment } from '@fuelgauge/core';

/** A channel that one variable is enough for, and how that is usually called. */
const SIMPLE = [
  { name: 'slack', type: 'slack', variable: 'SLACK_WEBHOOK_URL' },
  { name: 'discord', type: 'discord', variable: 'DISCORD_WEBHOOK_URL' },
  { name: 'ntfy', type: 'ntfy', variable: 'NTFY_URL' },
] as const;

/** Those that need more than a variable. */
const OTHERS = [
  '"telegram": { "type": "telegram", "tokenEnv": "TELEGRAM_BOT_TOKEN", "chatId": "12345" },',
  '"mail": { "type": "email", "smtpEnv": "SMTP_URL", "from": "gauge@example.com", "to": "you@example.com" },',
  '"hook": { "type": "webhook", "urlEnv": "WEBHOOK_URL", "secretEnv": "WEBHOOK_SECRET" },',
] as const;

const isSet = (env: Environment, variable: string): boolean =>
  Object.hasOwn(env, variable) && (env[variable] ?? '').trim() !== '';

/** The channels whose variable is in the environment. */
export function foundChannels(env: Environment): readonly string[] {
  return SIMPLE.filter(({ variable }) => isSet(env, variable)).map(({ name }) => name);
}

/** The section `monitor`: channels that the environment has already, and comments that show the rest. */
export function renderMonitor(env: Environment, exampleId: string): string {
  const channels = SIMPLE.map(({ name, type, variable }) => {
    const comment = isSet(env, variable) ? '' : '// ';
    return `      ${comment}"${name}": { "type": "${type}", "urlEnv": "${variable}" },`;
  });
  return `  // fuelgauge monitor reads again and again, and tells before it runs dry.
  "monitor": {
    // "every": "15m",

    // Without rules it tells: less than 3 days left, empty, unreadable, about to expire; thresholds are "low".
    "rules": {
      // "runway": { "days": 3, "accounts": { "${exampleId}": 7 } },
      // "toppedUp": true,
    },

    // Who is told. Secrets do not belong here either: …Env, …File or …Command say where they are.
    // Try one: fuelgauge monitor test-alert slack
    "channels": {
${channels.join('\n')}
${OTHERS.map((line) => `      // ${line}`).join('\n')}
    },
  },`;
}
