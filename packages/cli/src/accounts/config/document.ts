// What reads a configuration, loaded where there is one.
export { checkConfig } from './check-config.ts';
export { readConfigDocument } from './config-document.ts';
export { loadOwnVendors } from './load-own-vendors.ts';
