export { type CreateHandlers, createHandlers } from './create-handlers.ts';
