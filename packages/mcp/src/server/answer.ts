import type { CallToolResult } from '@modelcontextprotocol/server';

/** The same as data and as text, for clients that read only one of them. */
export function answer(content: object): CallToolResult {
  return {
    structuredContent: content as Record<string, unknown>,
    content: [{ type: 'text', text: JSON.stringify(content) }],
  };
}

/** A question that cannot be asked so: what is wrong, and what to do. */
export function refuse(message: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: message }] };
}
