import { tick } from 'svelte';
import type { FieldOf } from '@opencircle/worksheets';
import { freshId } from '#lib/live/fresh-id.ts';
import type { Announcer } from '#lib/page/announcer.svelte.ts';
import type { fieldText } from '#lib/text/wording.svelte.ts';
import { Removals } from '../rows/removals.svelte.ts';
import type { SheetConnection } from '../sheet-connection.svelte.ts';
import { firstWords } from './first-words.ts';
import { PlaceDrag, type Spot } from './place-drag.svelte.ts';

export type PlacedField = FieldOf<'columns' | 'two-by-two' | 'rings'>;
export interface Card {
  readonly row: string;
  /** In its place; on a map of rings through all of them, as the map shows it. */
  readonly number: number;
  readonly words: string;
  /** The first of its words, or what it is called while it has none. */
  readonly name: string;
}
export interface Place {
  readonly id: string;
  readonly label: string;
  readonly cards: readonly Card[];
}
interface Where {
  readonly connection: SheetConnection;
  readonly field: PlacedField;
  readonly text: ReturnType<typeof fieldText>;
  readonly announcer: Announcer;
  /** The element that holds all places. */
  readonly root: () => HTMLElement | undefined;
}

const LONGEST_NAME = 40;

/** Cards in the places of one field: adds them, moves them, takes them away and brings them back, and says so. */
export class Placing {
  readonly drag: PlaceDrag;
  readonly removals: Removals;
  readonly #where: () => Where;
  readonly #rows = $derived.by(() => this.connection.reader?.rows(this.field.key) ?? []);
  readonly places: readonly Place[] = $derived.by(() => this.#placesNow());
  readonly isFull: boolean = $derived.by(
    () => this.#rows.filter((row) => !this.removals.has(row)).length >= this.field.maxRows,
  );

  constructor(where: () => Where) {
    this.#where = where;
    this.drag = new PlaceDrag(where().root, (row, spot) => this.put(row, spot));
    this.removals = new Removals(
      (row) => this.connection.change((sheet) => sheet.removeRow(this.field.key, row)),
      (row) => Boolean(this.#find(row, ':focus-visible')),
    );
  }

  get connection(): SheetConnection {
    return this.#where().connection;
  }
  get field(): PlacedField {
    return this.#where().field;
  }

  add(place: string): void {
    const row = freshId();
    const { key, maxRows } = this.field;
    // A card that only waits to be gone holds no place.
    if (this.#rows.length >= maxRows) this.removals.finish();
    this.connection.change((sheet) => sheet.addRow(key, row, null, place));
    if (this.isFull) this.#say(this.#words.fields.rowsFull(maxRows));
    void this.#focusIn(row, 'textarea');
  }
  put(row: string, { place, before }: Spot): void {
    const { key } = this.field;
    const from = this.connection.reader?.place(key, row);
    this.connection.change((sheet) => {
      if (sheet.place(key, row) !== place) sheet.putRow(key, row, place);
      sheet.moveRow(key, row, before);
    });
    const { cards = [], label = '' } = this.places.find(({ id }) => id === place) ?? {};
    const at = cards.findIndex((card) => card.row === row);
    const name = cards[at]?.name ?? '';
    const { fields, places } = this.#words;
    this.#say(
      from === place ? fields.moved(name, at + 1, cards.length) : places.put(name, label, at + 1, cards.length),
    );
  }
  /** One up or down among the cards of its place. */
  move(row: string, by: -1 | 1): void {
    const place = this.places.find(({ cards }) => cards.some((card) => card.row === row));
    if (!place) return;
    const at = place.cards.findIndex((card) => card.row === row);
    this.put(row, { place: place.id, before: place.cards[by < 0 ? at - 1 : at + 2]?.row ?? null });
  }
  /** To the end of another place, by its buttons: the focus goes along. */
  send(row: string, place: string): void {
    this.put(row, { place, before: null });
    void this.#focusIn(row, '.to button');
  }
  remove({ row, name }: Card): void {
    this.removals.add(row);
    this.#say(this.#words.fields.removed(name));
    void this.#focusIn(row, 'button');
  }
  undo({ row, name }: Card): void {
    this.removals.undo(row);
    this.#say(this.#words.fields.undone(name));
    void this.#focusIn(row, '.remove');
  }

  get #words() {
    return this.#where().text.words;
  }
  #say(text: string): void {
    this.#where().announcer.say(text);
  }
  #find(row: string, what: string): HTMLElement | null | undefined {
    return this.#where().root()?.querySelector<HTMLElement>(`[data-row="${row}"] ${what}`);
  }
  async #focusIn(row: string, what: string): Promise<void> {
    await tick();
    const found = this.#find(row, what);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }
  #placesNow(): readonly Place[] {
    const { field, connection } = this;
    const { text } = this.#where();
    let before = 0;
    return field.places.map(({ id, label }) => {
      const rows = this.#rows.filter((row) => connection.reader?.place(field.key, row) === id);
      const first = field.kind === 'rings' ? before : 0;
      before += rows.length;
      const cards = rows.map((row, index): Card => {
        const number = first + index + 1;
        const words = connection.reader?.words(`${field.key}/${row}`).trim() ?? '';
        return { row, number, words, name: firstWords(words, LONGEST_NAME) || this.#words.places.card(number) };
      });
      return { id, label: text.of(label), cards };
    });
  }
}
