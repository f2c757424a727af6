/** What a vendor adds to the files of the registry, as plain data. */
export interface RegistryEntry {
  readonly id: string;
  /** As the vendor writes itself. */
  readonly name: string;
  readonly package: string;
  /** Items of lists in code. */
  readonly registry: string;
  readonly emulations: string;
  readonly catalog: string;
}
