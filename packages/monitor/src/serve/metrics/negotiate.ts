import { parseAccept } from 'hono/utils/accept';
import type { MetricsFormat } from './exposition.ts';

/** OpenMetrics to whoever asks for it by name, in a version that is written here, and prefers no other text. */
export function negotiateFormat(accept: string | undefined): MetricsFormat {
  let [openMetrics, text] = [0, 0];
  for (const { type, params, q } of parseAccept(accept ?? '')) {
    const name = type.toLowerCase();
    const version = params['version'] ?? '1.0.0';
    if (name === 'application/openmetrics-text' && /^(1\.0\.0|0\.0\.1)$/.test(version))
      openMetrics = Math.max(openMetrics, q);
    if (name === 'text/plain') text = Math.max(text, q);
  }
  return openMetrics > 0 && openMetrics >= text ? 'openmetrics' : 'text';
}
