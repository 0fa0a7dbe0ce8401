import type { KeyHolder, Row, Table } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';

/** What stands in a row besides its sealed part. */
export type OpenPart = Pick<Row, 'id' | 'parent' | 'lookup'> & { readonly open: object };

/** Rows whose private part is ciphertext: sealing before a write, opening after a read. */
export interface SealedRows {
  seal(table: Table, part: OpenPart, holder: KeyHolder, secret: object): Promise<Row>;
  /** The private part as it was sealed; 'gone' where its key was destroyed or there is none. */
  secretOf(table: Table, row: Row): Promise<object | 'gone'>;
}

/** Binds each sealed part to its table and row, so that it opens nowhere else. */
export function createSealedRows(vault: Vault): SealedRows {
  const about = (table: Table, id: string): string => `${table}:${id}`;
  return {
    async seal(table, { id, parent, lookup, open }, holder, secret) {
      const key = await vault.key(holder);
      if (key === 'destroyed')
        throw new Error(`the key of a row of ${table} is destroyed, so nothing can be written to it`);
      const sealed = key.seal(about(table, id), Buffer.from(JSON.stringify(secret)));
      return { id, parent, lookup, open: JSON.stringify(open), holder, sealed };
    },
    async secretOf(table, row) {
      if (row.holder === null || row.sealed === null) return 'gone';
      const key = await vault.key(row.holder);
      if (key === 'destroyed') return 'gone';
      const secret: unknown = JSON.parse(Buffer.from(key.open(about(table, row.id), row.sealed)).toString());
      return typeof secret === 'object' && secret !== null ? secret : 'gone';
    },
  };
}
