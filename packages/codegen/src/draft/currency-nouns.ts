import { codesByName, plain } from './iso-currencies.ts';

/** What people call money without saying whose; null where several countries may be meant. */
const BARE: Readonly<Record<string, string | null>> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  sterling: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rupee: 'INR',
  zloty: 'PLN',
  forint: 'HUF',
  baht: 'THB',
  hryvnia: 'UAH',
  naira: 'NGN',
  ringgit: 'MYR',
  rupiah: 'IDR',
  shekel: 'ILS',
  koruna: 'CZK',
  pence: 'GBP',
  paise: 'INR',
  rappen: 'CHF',
  grosz: 'PLN',
  groszy: 'PLN',
  agorot: 'ILS',
  franc: null,
  peso: null,
  krona: null,
  krone: null,
  lira: null,
  dirham: null,
  dinar: null,
  riyal: null,
  rial: null,
  shilling: null,
  ruble: null,
  rouble: null,
  kopek: null,
  kopeck: null,
  kopeyka: null,
  centavo: null,
  centime: null,
  fil: null,
  // Money that ISO 4217 does not have.
  bitcoin: null,
  satoshi: null,
  ether: null,
  gwei: null,
  wei: null,
  lamport: null,
  tether: null,
};

/** Plurals that are not made by an `s`. */
const PLURALS: Readonly<Record<string, string>> = {
  kronor: 'krona',
  kroner: 'krone',
  kronur: 'krona',
  koruny: 'koruna',
  sats: 'satoshi',
  roubles: 'rouble',
  kopecks: 'kopeck',
};

/** Other names of the countries that the runtime's names begin with. */
const COUNTRIES: Readonly<Record<string, string>> = {
  american: 'us',
  'u.s.': 'us',
  'u.s': 'us',
  states: 'us',
  hk: 'hong kong',
  nz: 'new zealand',
  singaporean: 'singapore',
  taiwan: 'new taiwan',
  taiwanese: 'new taiwan',
  uk: 'british',
  korean: 'south korean',
  israeli: 'israeli new',
  canada: 'canadian',
  australia: 'australian',
};

/** Words that end like those for people of a country: `Ruritanian dollars` are not those of the US. */
const DEMONYM = /^[A-Z][a-z]{2,}(?:an|ese|ish|i)$/;

/** Money that words name. */
export interface NamedMoney {
  /** Null where it is money of no certain country, or of none. */
  readonly code: string | null;
  readonly words: string;
  readonly at: number;
}

interface Word {
  readonly text: string;
  readonly at: number;
}

/** The money that a text names by words such as `Hong Kong dollars`, in the order of the text. */
export function findNouns(text: string): readonly NamedMoney[] {
  const words = [...text.matchAll(/[\p{L}.&]+/gu)].map((match) => ({
    text: match[0].replace(/\.$/, match[0].slice(0, -1).includes('.') ? '.' : ''),
    at: match.index,
  }));
  return words.flatMap((word, index) => {
    const found = nameOf(words.slice(Math.max(0, index - 4), index), word);
    return found ? [{ ...found, words: text.slice(found.at, word.at + word.text.length) }] : [];
  });
}

function nameOf(before: readonly Word[], word: Word): Omit<NamedMoney, 'words'> | undefined {
  const noun = singular(plain(word.text));
  // A cent is of the dollar that has the same country.
  const isCent = noun === 'cent';
  for (let count = before.length; count > 0; count--) {
    const country = before.slice(-count);
    const said = plain(country.map(({ text }) => text).join(' '));
    const code = codesByName.get(`${COUNTRIES[said] ?? said} ${isCent ? 'dollar' : noun}`);
    if (code !== undefined) return { code, at: country[0]?.at ?? word.at };
  }
  const bare = BARE[noun];
  if (bare === undefined) return undefined;
  const [previous] = before.slice(-1);
  const isForeign = previous && DEMONYM.test(previous.text) && noun !== 'euro';
  return { code: isForeign ? null : bare, at: isForeign ? previous.at : word.at };
}

const singular = (noun: string): string =>
  PLURALS[noun] ?? (noun in BARE ? noun : noun.replace(/s$/, ''));
