import { exportedName, isExportable } from '../spec/provider-names.ts';

/** What a vendor is called, and what led to it. */
export interface VendorName {
  readonly name: string;
  /** Where names in code cannot be made of the name. */
  readonly exportName: string | undefined;
  readonly because: string;
}

/** Titles that name a part of an API and no vendor. */
const PARTS =
  /^(?:the |my )?(?:(?:account|accounts|billing|user|users|balance|credits?|usage|wallet|quota|public|platform|management|admin|rest|web|http|cloud|core|main|open|openapi|swagger|reference|documentation|docs|endpoints?|services?|server|gateway|apis?|v[1-9]\d*|get|check|retrieve|your|remaining|current|information|info|ui|fastapi|untitled|default)\b[\s-]*)+$/i;

const API = /\b(?:(?:public|rest|open) ?)?API\b/i;

/** Names the vendor by the title of its document, where that names one, else by the id. */
export function nameVendor(title: unknown, id: string): VendorName {
  const [first = ''] = String(title ?? '')
    .replaceAll(/\s+/g, ' ')
    .split(/[|:–]/);
  const [before = ''] = first.split(API);
  const name = before.trim();
  const named =
    name && /^[A-Za-z]/.test(name) && !PARTS.test(name)
      ? { name, because: 'the title of the document' }
      : {
          name: nameOfId(id),
          because: 'made of the id, since the title of the document names no vendor',
        };
  const needsOwn = !isExportable(exportedName(named.name));
  return { ...named, exportName: needsOwn ? exportedName(`${nameOfId(id)} Vendor`) : undefined };
}

const nameOfId = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
