export { createBalanceRequest, sampleParameters } from './balance-request.ts';
export type { DocumentedError } from './documented-errors.ts';
export { type DocumentedResponse, listDocumentedResponses } from './documented-responses.ts';
export type { EmulatedReply } from './emulated-response.ts';
export { createEmulation, type Emulation, type EmulationOptions } from './emulation.ts';
export type { EmulatedError } from './error-response.ts';
