import { type PageCall, readAddress, type Sent } from './page-call.ts';

type Call = Omit<PageCall, 'line' | 'index'>;

const ADDRESS = /["'`]((?:https?:\/\/|\$?\{\{?[\w.]+\}\}?\/)[^"'`\s]+)["'`]/g;
const METHOD =
  /\bmethod["']?\s*[:=]\s*["'`](\w+)|\.(get|post|put|delete|patch)\(|(?:NewRequest\w*|\brequest)\(\s*(?:\w+,\s*)?["'`]([A-Z]+)["'`]|HttpMethod\.(\w+)|CURLOPT_CUSTOMREQUEST\s*=>\s*["'](\w+)/i;
/** A name that takes a key, and what is sent under it: in an object, a list of lines, or an argument. */
const HEADER =
  /["'`]?\b(authorization|[\w-]*(?:api|access|auth|secret)?[-_]?(?:key|token)|x-[\w-]+)\b["'`]?\s*(?:\]\s*=|=>|[:=,])\s*(?:f|r|\$)?(["'`])([^"'`\n]*)/gi;
/** The same where a program looks the key up. `'x-api-key': process.env.KEY` */
const EXPRESSION =
  /["'`]?\b(authorization|x-[\w-]+|[\w-]*-(?:key|token))\b["'`]?\s*(?:\]\s*=|=>|[:=,])\s*(?=[A-Za-z_$][\w$]{0,40}[.[(])/gi;
/** `"Authorization: Bearer KEY"` as one text. */
const LINE = /["'`](authorization|[\w-]*(?:key|token)|x-[\w-]+):\s*([^"'`\n]*)/gi;
/** `GET /v1/credits HTTP/1.1` */
const RAW = /^([A-Z]+)\s+(\S+)\s+HTTP\/[\d.]+\s*$/m;

/** The call of a program in another language than the shell's, or of a request as it is on the wire. */
export function readProgram(code: string): readonly Call[] {
  const raw = readRaw(code);
  if (raw) return [raw];
  const [, ...methods] = METHOD.exec(code) ?? [];
  const method = methods.find(Boolean)?.toUpperCase() ?? 'GET';
  const headers = readHeaders(code);
  return [...code.matchAll(ADDRESS)].flatMap(([, written = '']) => {
    const read = readAddress(written);
    return read && read.path !== '/' ? [{ ...read, method, headers }] : [];
  });
}

function readHeaders(code: string): readonly Sent[] {
  const found = [
    ...[...code.matchAll(LINE)].map(([, name = '', value = '']) => ({ name, value })),
    ...[...code.matchAll(HEADER)].map(([, name = '', , value = '']) => ({ name, value })),
    ...[...code.matchAll(EXPRESSION)].map(([, name = '']) => ({ name, value: '' })),
  ];
  // A variable of a program is no header: those have capitals or hyphens, or are that of all keys.
  const headers = found.filter(
    ({ name }) => /-|^authorization$|^[A-Z][A-Za-z]+$/.test(name) || /^authorization$/i.test(name),
  );
  return headers.filter(
    ({ name }, index) =>
      headers.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === index,
  );
}

function readRaw(code: string): Call | undefined {
  const [start, method, target] = RAW.exec(code) ?? [];
  if (start === undefined || method === undefined || target === undefined) return undefined;
  const lines = code.slice(code.indexOf(start)).split(/\r?\n/).slice(1);
  const end = lines.findIndex((line) => line.trim() === '');
  const headers = lines.slice(0, end < 0 ? undefined : end).flatMap((line): Sent[] => {
    const [, name, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line.trim()) ?? [];
    return name === undefined ? [] : [{ name, value }];
  });
  const host = headers.find(({ name }) => /^host$/i.test(name))?.value;
  const read = readAddress(target.startsWith('/') && host ? `https://${host}${target}` : target);
  return (
    read && {
      ...read,
      method,
      headers: headers.filter(({ name }) => !/^host$/i.test(name)),
    }
  );
}
