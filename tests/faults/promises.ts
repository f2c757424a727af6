/** What the fault tests hold, by topic. Every row and scenario names one of these. */
export const promises = {
  'keys/missing': 'A key that is missing or blank is `missing_key/empty`; nothing is sent.',
  'keys/malformed':
    'A key that is too long or has characters that no key has is `missing_key/malformed`; it is not quoted and nothing is sent.',
  'keys/surrounding-whitespace': 'Line ends and spaces around a key are cut off.',
  'keys/never-shown': 'Nothing that can be printed, logged, cloned or stored shows a key.',
  'base-urls/credentials': 'A base URL with user or password is refused and not quoted.',
  'base-urls/unusable':
    'A base URL that is empty, has no scheme, or is neither https nor http on loopback is refused; nothing is sent.',
  'base-urls/unknown-region':
    'Where the unit depends on the region, a base URL of an unknown host needs `region`: else nothing is sent.',
  'statuses/401': 'A 401 is `unauthorized` after one request, whatever its body.',
  'statuses/403': 'A 403 is `forbidden`, unless a declared code says more.',
  'statuses/404': 'A 404 is `not_found`, unless a declared code says more.',
  'statuses/no-credit':
    'No money is `payment_required`, never a balance of zero; a response that may mean no money or too many requests is `rate_limited/ambiguous` and not retried.',
  'statuses/other-4xx': 'Any other 4xx is `client_error` after one request.',
  'statuses/5xx': 'A 5xx is `server_error` after the retries, whatever number its body holds.',
  'statuses/transient': 'A 408 is `timeout/status`; 520 to 524 are retried.',
  'statuses/other-2xx': 'A 2xx other than the documented one is `invalid_response/status`.',
  'redirects/other-host': 'A redirect to another host is refused; nothing reaches it.',
  'redirects/other-port': 'A redirect to another port is refused; nothing reaches it.',
  'redirects/other-3xx': 'Any other 3xx is refused as well.',
  'redirects/follow-requested': 'Requesting that redirects be followed changes nothing.',
  'bodies/not-json': 'A body that is not one JSON document is `invalid_response/json`.',
  'bodies/empty': 'An empty body is `invalid_response/empty`.',
  'bodies/truncated': 'A document cut at any byte is never read as a balance.',
  'bodies/not-utf-8': 'A body that is not UTF-8 is refused.',
  'bodies/harmless-variants':
    'A byte order mark, compression or an unusual content type does no harm.',
  'bodies/no-balance': 'A document without the balance is `invalid_response/balance_not_a_number`.',
  'bodies/error-envelope':
    'An error in the envelope of a 200 is an error, whatever number is beside it.',
  'bodies/exact-names': 'Names are matched exactly; `__proto__` is a name like any other.',
  'bodies/duplicate-names': 'Two equal names are refused, also when one is written with escapes.',
  'bodies/too-deep': 'A document deeper than 32 levels is refused.',
  'framing/malformed': 'Broken framing, encoding or headers are `invalid_response/protocol`.',
  'framing/interrupted':
    'A connection that ends in the middle of the body is `network`, after the retries.',
  'numbers/not-a-number': 'An amount that is not a number is not a balance.',
  'numbers/text': 'Text is not a number, unless the vendor promises text.',
  'numbers/invalid':
    'An amount that JSON does not allow, or that no account can hold, is not a balance.',
  'numbers/units': 'Units are converted exactly.',
  'numbers/precision': 'Every digit is kept.',
  'numbers/zero': 'A real zero is `0`.',
  'numbers/negative': 'A negative balance is kept and flagged.',
  'numbers/fractions':
    'A fraction where whole numbers are promised is `invalid_response/not_an_integer`.',
  'numbers/absent': 'An absent balance is an error, never zero.',
  'numbers/totals': 'Nothing is derived from a total; every declared shape is read.',
  'deadlines/silence':
    'A response that stops or trickles ends at the deadline, before and after the headers.',
  'deadlines/clock-changes': 'Setting the clock changes no deadline.',
  'sizes/bodies': 'A body above 64 KiB, decompressed, is `invalid_response/too_large` at once.',
  'sizes/error-bodies': 'The same limits hold for the bodies of errors; the status still counts.',
  'connections/failures':
    'A connection that cannot be made is `network` with its reason, retried where that can help.',
  'connections/tls': 'A TLS fault is `network/tls` after one request, without a downgrade.',
  'connections/idle': 'An idle connection that the server had closed is made anew at once.',
  'connections/unreachable-addresses':
    'An address that leads nowhere does not keep a working one from being used.',
  'retries/transient-failures': 'Transient failures are retried.',
  'retries/declared':
    "What a vendor's own rules call a failure that may pass is retried, also a code in the body of a 200.",
  'retries/retry-after': 'A wait that the vendor requests is kept.',
  'retries/retry-after-too-long':
    'A wait that does not fit the deadline is reported instead of kept.',
  'retries/retry-after-invalid': 'A wait that is not stated exactly is ignored.',
  'retries/budget': 'Retries stop when most calls fail.',
  'isolation/faulty-accounts': 'Faulty accounts do not slow down healthy ones.',
  'isolation/queues': 'Accounts of one vendor never wait for those of another.',
  'options/faulty': 'A fault in the options of one account is an error of that account only.',
  'aborts/every-phase': 'An abort ends the call at once, in every phase, as `aborted`.',
  'aborts/leftovers': 'Thousands of calls may share a signal; no listener and no timer is left.',
  'echoes/key':
    'A key that the vendor echoes is never handed on, in any encoding that SECURITY.md names.',
  'echoes/vendor-text': 'No text of a vendor steers a terminal, a log or a page.',
} as const;

export type PromiseId = keyof typeof promises;
