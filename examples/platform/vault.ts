import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key of a customer, as it lies in the table of the platform: only the vault can open it. */
interface SealedKey {
  readonly tenant: string;
  readonly label: string;
  readonly iv: Buffer;
  readonly sealed: Buffer;
  readonly tag: Buffer;
}

/** A made-up vault: yours is a KMS, a secret manager or a table of encrypted columns. */
export class Vault {
  readonly #master = randomBytes(32);
  readonly #rows: SealedKey[] = [];
  /** How often a key was opened. */
  opened = 0;

  put(tenant: string, label: string, key: string): void {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#master, iv);
    const sealed = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()]);
    this.#rows.push({ tenant, label, iv, sealed, tag: cipher.getAuthTag() });
  }

  /** Page by page, as a database gives them; no key is opened. */
  async *list(): AsyncGenerator<{ readonly tenant: string; readonly label: string }> {
    for (let page = 0; page < this.#rows.length; page += 100) {
      await Promise.resolve(); // here yours would ask for the next page
      yield* this.#rows.slice(page, page + 100);
    }
  }

  async open(tenant: string, label: string): Promise<string> {
    const row = this.#rows.find((each) => each.tenant === tenant && each.label === label);
    if (!row) throw new Error('this key was taken back');
    this.opened += 1;
    const decipher = createDecipheriv('aes-256-gcm', this.#master, row.iv);
    decipher.setAuthTag(row.tag);
    return decipher.update(row.sealed, undefined, 'utf8') + decipher.final('utf8');
  }
}
