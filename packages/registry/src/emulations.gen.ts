// @generated from specs/ by pnpm generate; do not edit
import type { Emulation } from '@fuelgauge/core/testing';

/** An emulation that is known before it is loaded. */
export interface RegisteredEmulation {
  /** Id of the provider. */
  readonly id: string;
  /** Loads the emulation. */
  readonly load: () => Promise<Emulation>;
}

/** In the order of their ids. */
export const emulations: readonly RegisteredEmulation[] = [
  {
    id: 'apify',
    load: () => import('@fuelgauge/apify/emulation').then((module) => module.apifyEmulation),
  },
  {
    id: 'browser-use',
    load: () => import('@fuelgauge/browser-use/emulation').then((module) => module.browserUseEmulation),
  },
  {
    id: 'clado',
    load: () => import('@fuelgauge/clado/emulation').then((module) => module.cladoEmulation),
  },
  {
    id: 'coingecko',
    load: () => import('@fuelgauge/coingecko/emulation').then((module) => module.coingeckoEmulation),
  },
  {
    id: 'crustdata',
    load: () => import('@fuelgauge/crustdata/emulation').then((module) => module.crustdataEmulation),
  },
  {
    id: 'd-id',
    load: () => import('@fuelgauge/d-id/emulation').then((module) => module.dIdEmulation),
  },
  {
    id: 'deepgram',
    load: () => import('@fuelgauge/deepgram/emulation').then((module) => module.deepgramEmulation),
  },
  {
    id: 'deepl',
    load: () => import('@fuelgauge/deepl/emulation').then((module) => module.deeplEmulation),
  },
  {
    id: 'deepseek',
    load: () => import('@fuelgauge/deepseek/emulation').then((module) => module.deepseekEmulation),
  },
  {
    id: 'elevenlabs',
    load: () => import('@fuelgauge/elevenlabs/emulation').then((module) => module.elevenlabsEmulation),
  },
  {
    id: 'fal',
    load: () => import('@fuelgauge/fal/emulation').then((module) => module.falEmulation),
  },
  {
    id: 'firecrawl',
    load: () => import('@fuelgauge/firecrawl/emulation').then((module) => module.firecrawlEmulation),
  },
  {
    id: 'fullenrich',
    load: () => import('@fuelgauge/fullenrich/emulation').then((module) => module.fullenrichEmulation),
  },
  {
    id: 'kie',
    load: () => import('@fuelgauge/kie/emulation').then((module) => module.kieEmulation),
  },
  {
    id: 'linkup',
    load: () => import('@fuelgauge/linkup/emulation').then((module) => module.linkupEmulation),
  },
  {
    id: 'luma',
    load: () => import('@fuelgauge/luma/emulation').then((module) => module.lumaEmulation),
  },
  {
    id: 'moonshot',
    load: () => import('@fuelgauge/moonshot/emulation').then((module) => module.moonshotEmulation),
  },
  {
    id: 'ngrok-ai',
    load: () => import('@fuelgauge/ngrok-ai/emulation').then((module) => module.ngrokAiEmulation),
  },
  {
    id: 'novita',
    load: () => import('@fuelgauge/novita/emulation').then((module) => module.novitaEmulation),
  },
  {
    id: 'openrouter',
    load: () => import('@fuelgauge/openrouter/emulation').then((module) => module.openrouterEmulation),
  },
  {
    id: 'openrouter-key',
    load: () => import('@fuelgauge/openrouter-key/emulation').then((module) => module.openrouterKeyEmulation),
  },
  {
    id: 'pollo',
    load: () => import('@fuelgauge/pollo/emulation').then((module) => module.polloEmulation),
  },
  {
    id: 'prospeo',
    load: () => import('@fuelgauge/prospeo/emulation').then((module) => module.prospeoEmulation),
  },
  {
    id: 'runway',
    load: () => import('@fuelgauge/runway/emulation').then((module) => module.runwayEmulation),
  },
  {
    id: 'serpapi',
    load: () => import('@fuelgauge/serpapi/emulation').then((module) => module.serpapiEmulation),
  },
  {
    id: 'siliconflow',
    load: () => import('@fuelgauge/siliconflow/emulation').then((module) => module.siliconflowEmulation),
  },
  {
    id: 'stability',
    load: () => import('@fuelgauge/stability/emulation').then((module) => module.stabilityEmulation),
  },
  {
    id: 'tavily',
    load: () => import('@fuelgauge/tavily/emulation').then((module) => module.tavilyEmulation),
  },
  {
    id: 'telnyx',
    load: () => import('@fuelgauge/telnyx/emulation').then((module) => module.telnyxEmulation),
  },
  {
    id: 'twilio',
    load: () => import('@fuelgauge/twilio/emulation').then((module) => module.twilioEmulation),
  },
  {
    id: 'venice',
    load: () => import('@fuelgauge/venice/emulation').then((module) => module.veniceEmulation),
  },
  {
    id: 'vercel',
    load: () => import('@fuelgauge/vercel/emulation').then((module) => module.vercelEmulation),
  },
  {
    id: 'xai',
    load: () => import('@fuelgauge/xai/emulation').then((module) => module.xaiEmulation),
  },
  {
    id: 'you',
    load: () => import('@fuelgauge/you/emulation').then((module) => module.youEmulation),
  },
];
