// @generated from specs/ by pnpm generate; do not edit
import type { ProviderDefinition, RegisteredProvider } from '@fuelgauge/core';

/** In the order of their ids. */
export const registry = [
  {
    id: 'apify',
    keyVariables: ['APIFY_TOKEN'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/apify/provider').then((module) => module.apify),
  },
  {
    id: 'browser-use',
    keyVariables: ['BROWSER_USE_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/browser-use/provider').then((module) => module.browserUse),
  },
  {
    id: 'clado',
    keyVariables: ['CLADO_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/clado/provider').then((module) => module.clado),
  },
  {
    id: 'coingecko',
    keyVariables: ['COINGECKO_PRO_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/coingecko/provider').then((module) => module.coingecko),
  },
  {
    id: 'crustdata',
    keyVariables: ['CRUSTDATA_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/crustdata/provider').then((module) => module.crustdata),
  },
  {
    id: 'd-id',
    keyVariables: ['DID_API_KEY', 'D_ID_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/d-id/provider').then((module) => module.dId),
  },
  {
    id: 'deepgram',
    keyVariables: ['DEEPGRAM_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/deepgram/provider').then((module) => module.deepgram),
  },
  {
    id: 'deepl',
    keyVariables: ['DEEPL_API_KEY', 'DEEPL_AUTH_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/deepl/provider').then((module) => module.deepl),
  },
  {
    id: 'deepseek',
    keyVariables: ['DEEPSEEK_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/deepseek/provider').then((module) => module.deepseek),
  },
  {
    id: 'elevenlabs',
    keyVariables: ['ELEVENLABS_API_KEY', 'XI_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/elevenlabs/provider').then((module) => module.elevenlabs),
  },
  {
    id: 'fal',
    keyVariables: ['FAL_ADMIN_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/fal/provider').then((module) => module.fal),
  },
  {
    id: 'firecrawl',
    keyVariables: ['FIRECRAWL_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/firecrawl/provider').then((module) => module.firecrawl),
  },
  {
    id: 'fullenrich',
    keyVariables: ['FULLENRICH_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/fullenrich/provider').then((module) => module.fullenrich),
  },
  {
    id: 'kie',
    keyVariables: ['KIE_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/kie/provider').then((module) => module.kie),
  },
  {
    id: 'linkup',
    keyVariables: ['LINKUP_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/linkup/provider').then((module) => module.linkup),
  },
  {
    id: 'luma',
    keyVariables: ['LUMAAI_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/luma/provider').then((module) => module.luma),
  },
  {
    id: 'moonshot',
    keyVariables: ['MOONSHOT_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/moonshot/provider').then((module) => module.moonshot),
  },
  {
    id: 'ngrok-ai',
    keyVariables: ['NGROK_AI_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/ngrok-ai/provider').then((module) => module.ngrokAi),
  },
  {
    id: 'novita',
    keyVariables: ['NOVITA_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/novita/provider').then((module) => module.novita),
  },
  {
    id: 'openrouter',
    keyVariables: ['OPENROUTER_MANAGEMENT_KEY', 'OPENROUTER_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/openrouter/provider').then((module) => module.openrouter),
  },
  {
    id: 'openrouter-key',
    keyVariables: ['OPENROUTER_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/openrouter-key/provider').then((module) => module.openrouterKey),
  },
  {
    id: 'pollo',
    keyVariables: ['POLLO_API_KEY', 'POLLO_AI_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/pollo/provider').then((module) => module.pollo),
  },
  {
    id: 'prospeo',
    keyVariables: ['PROSPEO_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/prospeo/provider').then((module) => module.prospeo),
  },
  {
    id: 'runway',
    keyVariables: ['RUNWAYML_API_SECRET'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/runway/provider').then((module) => module.runway),
  },
  {
    id: 'serpapi',
    keyVariables: ['SERPAPI_API_KEY', 'SERPAPI_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/serpapi/provider').then((module) => module.serpapi),
  },
  {
    id: 'siliconflow',
    keyVariables: ['SILICONFLOW_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/siliconflow/provider').then((module) => module.siliconflow),
  },
  {
    id: 'stability',
    keyVariables: ['STABILITY_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/stability/provider').then((module) => module.stability),
  },
  {
    id: 'tavily',
    keyVariables: ['TAVILY_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/tavily/provider').then((module) => module.tavily),
  },
  {
    id: 'telnyx',
    keyVariables: ['TELNYX_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/telnyx/provider').then((module) => module.telnyx),
  },
  {
    id: 'twilio',
    keyVariables: ['TWILIO_AUTH_TOKEN'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/twilio/provider').then((module) => module.twilio),
  },
  {
    id: 'venice',
    keyVariables: ['VENICE_ADMIN_KEY', 'VENICE_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/venice/provider').then((module) => module.venice),
  },
  {
    id: 'vercel',
    keyVariables: ['AI_GATEWAY_API_KEY', 'VERCEL_OIDC_TOKEN'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/vercel/provider').then((module) => module.vercel),
  },
  {
    id: 'xai',
    keyVariables: ['XAI_MANAGEMENT_API_KEY', 'XAI_MANAGEMENT_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/xai/provider').then((module) => module.xai),
  },
  {
    id: 'you',
    keyVariables: ['YDC_API_KEY', 'YOU_API_KEY_AUTH', 'YOU_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/you/provider').then((module) => module.you),
  },
] as const;

registry satisfies readonly RegisteredProvider[];
