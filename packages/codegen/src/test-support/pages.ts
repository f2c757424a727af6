import { stringify } from 'yaml';
import type { Json } from '../json/json.ts';

/** The address of the operation in every page here. */
export const OPERATION = 'GET /credits';
export const BANNER =
  '> Fetch the complete documentation index at: https://docs.brew.example/llms.txt\n';

export interface PageParts {
  readonly document: Json;
  readonly ticks?: string;
  /** What follows the language on the opening fence. */
  readonly info?: string;
  readonly heading?: string;
  /** Markdown above the document. */
  readonly above?: string;
  readonly newline?: string;
  /** Begins with a byte order mark. */
  readonly bom?: boolean;
}

export const yamlOf = (document: Json): string =>
  stringify(document, { aliasDuplicateObjects: false });

/** A page as Mintlify exports it. */
export function mintlifyPage(parts: PageParts): Uint8Array {
  const {
    document,
    ticks = '````',
    info = OPERATION,
    heading = 'OpenAPI',
    above = '',
    newline = '\n',
    bom = false,
  } = parts;
  const lines = `${bom ? '\uFEFF' : ''}${BANNER}\n# Credits\n\n${above}\n\n## ${heading}\n\n${ticks}yaml ${info}\n${yamlOf(document)}${ticks}\n`;
  return Buffer.from(lines.replaceAll('\n', newline));
}

/** A page as Fern once exported it. */
export const fernPage = (document: Json): Uint8Array =>
  Buffer.from(
    `# Credits\n\nGET https://api.brew.example/v1/credits\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${yamlOf(document)}\`\`\`\n`,
  );
