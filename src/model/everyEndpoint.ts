/** Every endpoint of the server: those that the page reads from its start, and those about access beside them. */
import { ACCESS_ENDPOINTS } from './accessContracts.ts';
import { ENDPOINTS } from './contracts.ts';

export const EVERY_ENDPOINT = { ...ENDPOINTS, ...ACCESS_ENDPOINTS } as const;
export type AnyEndpointName = keyof typeof EVERY_ENDPOINT;
