// @generated from specs/refused.yaml by pnpm generate; do not edit
/** A vendor that is not served. */
export interface RefusedVendor {
  /** As accounts would name it: `acme`. */
  readonly id: string;
  /** As the vendor writes itself. */
  readonly name: string;
  /** Held: served as soon as what is missing is known. Refused: what it offers cannot be served. */
  readonly state: 'held' | 'refused';
  /** A sentence without its full stop. */
  readonly why: string;
  /** Day of the decision. */
  readonly since: string;
  /** Where that can be read. */
  readonly source: string;
}

/** In the order of their ids. */
export const refused: readonly RefusedVendor[] = [
  {
    id: 'anthropic',
    name: 'Anthropic',
    state: 'refused',
    why: 'no documented balance endpoint: its admin API reports what was used and spent, never what is left',
    since: '2026-11-28',
    source: 'https://github.com/anthropics/anthropic-sdk-python/issues/1942',
  },
  {
    id: 'apollo',
    name: 'Apollo',
    state: 'refused',
    why: 'no read of credits: its usage statistics take a POST, count calls for each endpoint in overlapping pools, and answer a wrong key with plain text',
    since: '2026-11-28',
    source: 'https://docs.apollo.io/docs/api-pricing',
  },
  {
    id: 'assemblyai',
    name: 'AssemblyAI',
    state: 'refused',
    why: 'no documented balance endpoint',
    since: '2026-11-28',
    source: 'https://www.assemblyai.com/docs',
  },
  {
    id: 'bettercontact',
    name: 'BetterContact',
    state: 'held',
    why: 'the key goes into the address of the request and nowhere else, where logs and proxies keep it',
    since: '2026-11-28',
    source: 'https://doc.bettercontact.rocks',
  },
  {
    id: 'clodura',
    name: 'Clodura',
    state: 'refused',
    why: 'the reply has other fields on each plan, some of them counting what was used and some what is left',
    since: '2026-11-28',
    source: 'https://testdocs.clodura.com/api/people/credits',
  },
  {
    id: 'comfy',
    name: 'Comfy',
    state: 'refused',
    why: "no documented balance endpoint: the account's credits are shown on the website only",
    since: '2026-11-28',
    source: 'https://github.com/Comfy-Org/ComfyUI/issues/13244',
  },
  {
    id: 'deepinfra',
    name: 'DeepInfra',
    state: 'held',
    why: 'sign and scale of the amount are documented nowhere, nor whether recent use is already taken off',
    since: '2026-11-28',
    source: 'https://github.com/tryAGI/DeepInfra',
  },
  {
    id: 'digitalocean',
    name: 'DigitalOcean',
    state: 'refused',
    why: 'a debt, paid after use: its balance is what is owed, not something left to spend',
    since: '2026-11-28',
    source: 'https://docs.digitalocean.com/reference/api',
  },
  {
    id: 'dropcontact',
    name: 'Dropcontact',
    state: 'held',
    why: 'for long the balance came only as a side effect of a job; a page of its own has appeared since, and is not transcribed yet',
    since: '2026-11-28',
    source: 'https://developer.dropcontact.com/en/credits/',
  },
  {
    id: 'exa',
    name: 'Exa',
    state: 'refused',
    why: 'its management API reports what was spent, never what is left',
    since: '2026-11-28',
    source: 'https://exa.ai/docs/admin/team-management',
  },
  {
    id: 'fal-legacy',
    name: 'fal (the legacy user_balance)',
    state: 'refused',
    why: "undocumented, and contradicts the vendor's own dashboard for hours",
    since: '2026-11-28',
    source: 'https://github.com/fal-ai/fal/issues/1147',
  },
  {
    id: 'fireworks',
    name: 'Fireworks',
    state: 'refused',
    why: 'no documented balance endpoint: the credit is shown in the dashboard only',
    since: '2026-11-28',
    source: 'https://github.com/stablyai/orca/issues/20812',
  },
  {
    id: 'heygen',
    name: 'HeyGen',
    state: 'refused',
    why: 'its credits are the quota divided by 60, which no decimal writes exactly, and its own examples print it undivided',
    since: '2026-11-28',
    source: 'https://docs.heygen.com/reference/get-remaining-quota-v2',
  },
  {
    id: 'hunter',
    name: 'Hunter',
    state: 'held',
    why: 'three separate pools, and the stored document lacks the field that says what is left: older advice to subtract was withdrawn',
    since: '2026-11-28',
    source: 'https://hunter.io/api-documentation',
  },
  {
    id: 'kling',
    name: 'Kling',
    state: 'refused',
    why: 'requests are signed with a token made of two secrets, and the figures lag by half a day',
    since: '2026-11-28',
    source: 'https://tryagi.github.io/KlingAI/guides/authentication',
  },
  {
    id: 'leonardo',
    name: 'Leonardo.Ai',
    state: 'held',
    why: 'subscription tokens and paid tokens of the same kind stand side by side, and the page says neither whether they add up nor, since the plans changed, whether they count dollars',
    since: '2026-11-29',
    source: 'https://docs.leonardo.ai/reference/getuserself',
  },
  {
    id: 'nanogpt',
    name: 'NanoGPT',
    state: 'held',
    why: 'the balance is read with a POST, which its page does not call free of effects: fuelgauge sends and repeats nothing but GET and HEAD',
    since: '2026-11-29',
    source: 'https://docs.nano-gpt.com/api-reference/endpoint/check-balance',
  },
  {
    id: 'openai',
    name: 'OpenAI',
    state: 'refused',
    why: 'no documented balance endpoint: the documented ones report use and costs, and credit_grants of the old dashboard is no promise to anybody',
    since: '2026-11-28',
    source: 'https://github.com/steipete/CodexBar/issues/877',
  },
  {
    id: 'perplexity',
    name: 'Perplexity',
    state: 'refused',
    why: 'no documented balance endpoint',
    since: '2026-11-28',
    source: 'https://github.com/perplexityai/api-discussion/issues/327',
  },
  {
    id: 'scrapeops',
    name: 'ScrapeOps',
    state: 'held',
    why: 'the key goes into the address of the request and nowhere else, where logs and proxies keep it',
    since: '2026-11-28',
    source: 'https://scrapeops.io/docs/web-scraping-proxy-api-aggregator/account/request-costs',
  },
  {
    id: 'scrapfly',
    name: 'Scrapfly',
    state: 'held',
    why: 'the key goes into the address of the request and nowhere else, where logs and proxies keep it',
    since: '2026-11-28',
    source: 'https://scrapfly.io/docs/account',
  },
  {
    id: 'scrapingant',
    name: 'ScrapingAnt',
    state: 'held',
    why: 'the key goes into the address of the request and nowhere else, where logs and proxies keep it',
    since: '2026-11-28',
    source: 'https://docs.scrapingant.com/v1/api-credits-usage',
  },
  {
    id: 'serper',
    name: 'Serper',
    state: 'refused',
    why: 'no documented balance endpoint',
    since: '2026-11-28',
    source: 'https://serper.dev',
  },
];
