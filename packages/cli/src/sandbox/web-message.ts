import type { IncomingMessage, ServerResponse } from 'node:http';

/** Converts a Node request to a web request at the given origin; its body is not read. */
export function toRequest(message: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(message.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  return new Request(origin + message.url, { method: message.method ?? 'GET', headers });
}

/** Sends a web response. */
export async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  to.writeHead(response.status, Object.fromEntries(response.headers)).end(body);
}

/** A response of the sandbox itself, which no vendor would give. */
export function createRefusal(status: number, error: string): Response {
  return Response.json({ sandbox: 'fuelgauge', error }, { status });
}
