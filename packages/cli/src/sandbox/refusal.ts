/** A response of the sandbox itself, which no vendor would give. */
export function createRefusal(status: number, error: string): Response {
  return Response.json({ sandbox: 'fuelgauge', error }, { status });
}
