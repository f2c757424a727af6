export { createMcpServer } from './create-mcp-server.ts';
export type {
  AccountName,
  AlertAnswer,
  McpOptions,
  MonitorView,
  RunwayAnswer,
} from './mcp-options.ts';
export { type McpConnection, serveMcp } from './serve-mcp.ts';
