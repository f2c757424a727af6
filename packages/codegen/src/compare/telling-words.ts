/** A kind of meaning that words have and types do not, most telling first. */
export interface Sign {
  /** How a change of it is named. */
  readonly about: string;
  /** Several: whether one of so many words is fast takes minutes to check. */
  readonly patterns: readonly RegExp[];
}

const signs = {
  end: {
    about: 'its end or its value',
    patterns: [
      /\bdeprecat\w*|\bsunset\w*|\bretir(?:ed?|ing|ement)\b|\bdiscontinu\w*|\bend[- ]of[- ](?:life|support)\b|\bobsolete\b|\blegacy\b|\bno longer\b|\bwill be removed\b|\bremoved (?:in|on|from)\b|\bphas(?:ed|ing) out\b|\bsuperseded\b/gi,
      /\breplaced (?:by|with)\b|\binstead\b|\bdo not use\b|\bunsupported\b|\bnot (?:returned|supported|available|used|populated)\b|\balways (?:an? )?\w+|\bplaceholder\b|\bhard-?coded\b|\bconstant\b/gi,
    ],
  },
  unit: {
    about: 'unit or scale',
    patterns: [
      /\bcents?\b|\bpence\b|\bpaise\b|\bminor units?\b|\bsmallest (?:currency )?units?\b|\b(?:ten[- ])?thousandths?\b|\bhundredths?\b|\bmillionths?\b|\b(?:nano|micro|milli)(?:s\b|[- ]?(?:us|eu|gbp|dollar|unit|credit|cent)\w*)|\bbasis points?\b|\b(?:divide|multipl)\w* by\b/gi,
      /\bnano ?seconds?\b|\bmicro ?seconds?\b|\bmilli ?seconds?\b|\bms\b|\bseconds?\b|\bminutes?\b|\bhours?\b|\bdays?\b|\bunix\b|\bepoch\b|\biso[- ]?8601\b|\butc\b/gi,
      /\b(?:usd|eur|gbp|jpy|cny|rmb|inr|cad|aud|chf|diem|vcu)\b|\bdollars?\b|\beuros?\b|\bpounds?\b|\byen\b|\byuan\b|\brupees?\b|[$€£¥₹]/gi,
      /\bcredits?\b|\btokens?\b|\bcharacters?\b|\bpoints?\b|\bcoins?\b|\brequests?\b|\bcalls?\b|\bimages?\b|\bwords?\b|\bpages?\b|\bbytes?\b/gi,
      /\b[kmg]i?b\b|\bpercent\w*|%|\bintegers?\b|\bdecimals?\b|\bfractions?\b|\brounded\b/gi,
    ],
  },
  sense: {
    about: 'what is counted',
    patterns: [
      /\bnegative\b|\bpositive\b|\bsign(?:ed)?\b|\binverted\b|\bow(?:ed|es|ing)\b|\bdebts?\b|\boverdraft\b|\boverage\b/gi,
      /\bspent\b|\bused\b|\busage\b|\bconsumed\b|\bremaining\b|\bleft\b|\bavailable\b|\btotal\b|\blimit\b|\bquota\b/gi,
      /\bpurchased\b|\bgranted\b|\bpromotional\b|\bbonus\b|\bfree\b|\bpaid\b/gi,
      /\bpending\b|\breserved\b|\bgross\b|\bnet\b|\binclud\w*|\bexclud\w*|\bexcept\b|\bminus\b|\bplus\b/gi,
      /\bbefore\b|\bafter\b|\bunlimited\b|\binfinit\w*|\bzero\b|\bnull\b|\bempty\b|\bapproximat\w*|\bestimat\w*/gi,
    ],
  },
  key: {
    about: 'which key it takes',
    patterns: [
      /\badmin\w*|\bmanagement\b|\bprovisioning\b|\bowners?\b|\bmaster\b|\bsecret\b|\bservice accounts?\b|\bread[- ]only\b|\bpermissions?\b|\bscopes?\b|\broles?\b|\bprivileges?\b/gi,
      /\benterprise\b|\bplans?\b|\btiers?\b|\bsubscri\w+|\bbeta\b|\bwhitelist\w*|\ballowlist\w*|(?<![\w-])[\w-]*keys?\b|\bbearer\b|\bbasic\b/gi,
    ],
  },
  scope: {
    about: 'whose it is',
    patterns: [
      /\b(?:organi[sz]ation|workspace|team|account|project|user|member|customer|pool|shared)s?\b/gi,
    ],
  },
  time: {
    about: 'when it holds',
    patterns: [
      /\bdaily\b|\bweekly\b|\bmonthly\b|\byearly\b|\bannual\w*|\bper (?:day|week|month|year|hour|minute|second)\b|\bcurrent (?:month|period|cycle)\b|\bbilling (?:period|cycle)\b/gi,
      /\breset\w*|\brolling\b|\blifetime\b|\bexpir\w*/gi,
      /\brenew\w*|\bcach\w*|\bdelay\w*|\beventual\w*|\breal[- ]time\b|\bstale\b/gi,
    ],
  },
  number: {
    about: 'a number or a date',
    patterns: [/\d{4}-\d{2}-\d{2}|\d+(?:[.,_]\d+)*/g],
  },
  denial: {
    about: 'what it does not do',
    patterns: [
      /\bnot\b|\bn['’]t\b|\bnever\b|\bonly\b|\bunless\b|\bcannot\b|\bmust\b|\bwithout\b/gi,
    ],
  },
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof signs;

/** The signs, most telling first. */
export const SIGNS: readonly (readonly [SignName, Sign])[] = Object.entries(signs) as [
  SignName,
  Sign,
][];

/** The words of one kind in a text, in small letters, each once. */
export function findWords(text: string, { patterns }: Sign): ReadonlySet<string> {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  return new Set(found.map(([word]) => word.toLowerCase()));
}
