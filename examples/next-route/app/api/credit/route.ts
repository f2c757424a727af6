import { BalanceError, createFuelGauge, InsufficientBalanceError } from '@fuelgauge/balances';

export const dynamic = 'force-dynamic'; // asked at each request, never while the site is built

/** Needs no key yet: keys are looked up at each call, so that builds without secrets work. */
const gauge = createFuelGauge({ maxAgeMs: 60_000 });

/** For an uptime monitor: 200 while there is enough, 503 when there is not, or when nobody can tell. */
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
