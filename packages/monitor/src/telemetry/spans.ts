import type { BalanceReading } from '@fuelgauge/core';
import type { Attributes, Tracer } from '@opentelemetry/api';

type Api = Pick<
  typeof import('@opentelemetry/api'),
  'ROOT_CONTEXT' | 'SpanKind' | 'SpanStatusCode'
>;

/** Spans of readings. Nothing of a request is in them but how it ended: no URL, no header, no body. */
export interface Spans {
  record(reading: BalanceReading): void;
}

export function createSpans(
  { ROOT_CONTEXT, SpanKind, SpanStatusCode }: Api,
  tracer: Tracer,
): Spans {
  return {
    record(reading) {
      const endedAt = Date.now();
      const span = tracer.startSpan(
        'read balance',
        {
          kind: SpanKind.CLIENT,
          startTime: endedAt - reading.durationMs,
          attributes: describe(reading),
        },
        ROOT_CONTEXT,
      );
      if (reading.status !== 'ok')
        span.setStatus({ code: SpanStatusCode.ERROR, message: reading.error.message });
      span.end(endedAt);
    },
  };
}

/** The amount is text: a number of OpenTelemetry is a float. */
function describe(reading: BalanceReading): Attributes {
  const named = {
    'fuelgauge.provider': reading.provider,
    'fuelgauge.account': reading.account,
    'fuelgauge.attempts': reading.attempts,
  };
  if (reading.status === 'ok') {
    const { remaining, unit } = reading.balance;
    return { ...named, 'fuelgauge.balance.remaining': remaining, 'fuelgauge.balance.unit': unit };
  }
  const { kind, reason, status } = reading.error;
  return {
    ...named,
    'error.type': kind,
    ...(reason && { 'fuelgauge.error.reason': reason }),
    ...(status && { 'http.response.status_code': status }),
  };
}
