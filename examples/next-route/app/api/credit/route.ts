import { BalanceError, createFuelGauge, InsufficientBalanceError } from '@fuelgauge/balances';

export const dynamic = 'force-dynamic'; // rendered at each request, never at build time

/** Needs no key here: keys are looked up at each call, so that builds without secrets work. */
const gauge = createFuelGauge({ maxAgeMs: 60_000 });

/** For an uptime monitor: 200 while the balance is high enough, 503 when it is too low or unknown. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { remaining, unit } = await gauge.ensure({
      provider: 'clado',
      atLeast: '500',
      signal: request.signal,
    });
    return Response.json({ enough: true, remaining, unit });
  } catch (error) {
    if (InsufficientBalanceError.isInstance(error)) {
      return Response.json(
        { enough: false, remaining: error.had, unit: error.unit },
        { status: 503 },
      );
    }
    if (!BalanceError.isInstance(error)) throw error;
    return Response.json({ enough: null, kind: error.kind, reason: error.reason }, { status: 503 });
  }
}
