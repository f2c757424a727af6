import { expectBump, operation } from '../test-support/mutations.ts';

// biome-ignore lint/suspicious/noExplicitAny: documents are mutated at will here
type Document = any;

const schemes = (d: Document) => d.components.securitySchemes;
const flow = { tokenUrl: 'https://brew.example/token', scopes: { read: 'Reads' } };
const code = { ...flow, authorizationUrl: 'https://brew.example/authorize' };
const oauth = (flows: object) => (d: Document) => {
  schemes(d).oauth = { type: 'oauth2', flows: structuredClone(flows) };
  operation(d).security = [{ oauth: ['read'] }];
};
const flowsOf = (d: Document) => schemes(d).oauth.flows;

expectBump('minor', [
  {
    name: 'another way to a token',
    prepare: oauth({ clientCredentials: flow }),
    edit: (d) => (flowsOf(d).authorizationCode = code),
    at: '/security',
  },
]);

expectBump('patch', [
  {
    name: 'where a token is renewed',
    prepare: oauth({ authorizationCode: code }),
    edit: (d) => (flowsOf(d).authorizationCode.refreshUrl = 'https://brew.example/renew'),
  },
  {
    name: 'a scope more that may be asked for',
    prepare: oauth({ clientCredentials: flow }),
    edit: (d) => (flowsOf(d).clientCredentials.scopes = { read: 'Reads', write: 'Writes' }),
  },
]);

expectBump('major', [
  {
    name: 'one of two ways to a token given up',
    prepare: oauth({ clientCredentials: flow, authorizationCode: code }),
    edit: (d) => delete flowsOf(d).clientCredentials,
    at: '/security',
  },
  {
    name: 'a token from elsewhere',
    prepare: oauth({ clientCredentials: flow }),
    edit: (d) => (flowsOf(d).clientCredentials.tokenUrl = 'https://tea.example/token'),
  },
  {
    name: 'a token in place of a key',
    edit: oauth({ clientCredentials: flow }),
  },
]);
