import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Rows of one table on their way in. */
export interface Pile {
  add(...values: readonly SQLInputValue[]): void;
  /** Inserts what was added, many rows a statement. */
  store(): void;
  /** Drops what was added. */
  forget(): void;
}

const SIZES = [64, 8, 1];

/** A pile for a table's columns, in this order. Statements for 64, 8 and 1 rows are prepared once. */
export function createPile(db: DatabaseSync, table: string, columns: readonly string[]): Pile {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const one = `(${columns.map(() => '?').join(', ')})`;
  const prepared = new Map<number, StatementSync>();
  const statementFor = (size: number): StatementSync => {
    const rows = Array<string>(size).fill(one).join(', ');
    const statement = prepared.get(size) ?? db.prepare(`insert into "${table}" (${names}) values ${rows}`);
    prepared.set(size, statement);
    return statement;
  };

  let values: SQLInputValue[] = [];
  return {
    add(...row) {
      values.push(...row);
    },
    store() {
      let from = 0;
      for (const size of SIZES)
        for (const step = size * columns.length; from + step <= values.length; from += step)
          statementFor(size).run(...values.slice(from, from + step));
      values = [];
    },
    forget() {
      values = [];
    },
  };
}
