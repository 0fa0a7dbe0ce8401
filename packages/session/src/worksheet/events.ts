import type { Bilingual, CardKey, ClusterId, Instant, SeatId, SheetId } from '../ids.ts';
import type { SheetMode, TemplateRef } from '../step.ts';
import type { OfCluster, OfSeat, OfStep, Parts, Titled } from '../turn/parts.ts';
import type { BroughtSheet, SharedSheet, Signature } from './worksheet-step.ts';

/** What can have happened to worksheets and to what is shared of them on a board, by name. */
export interface SheetEventMap {
  'worksheet:opened': Parts<
    OfStep & {
      readonly template: TemplateRef;
      readonly mode: SheetMode;
      /** Nothing of it is shown to others before staff reveal it. */
      readonly heldBack: boolean;
      /** One without a seat (together), or one for each seat (own). Others follow as shared. */
      readonly sheets: readonly { readonly sheet: SheetId; readonly seat: SeatId | null }[];
    }
  >;
  'sheet:given': Parts<OfStep & OfSeat & { readonly sheet: SheetId }>;
  /** Some people's sheet: of a pair, of a family or one side of it, of a participant and staff. */
  'sheet:shared': Parts<OfStep & SharedSheet>;
  /** Somebody of the family came later. */
  'sheet:joined': Parts<OfStep & OfSeat & { readonly sheet: SheetId }>;
  /** A sheet for one person, outside the agenda; `step` is its own id. */
  'sheet:started': Parts<
    OfStep & OfSeat & { readonly sheet: SheetId; readonly template: TemplateRef; readonly mode: 'own' | 'one-to-one' },
    { readonly title: Bilingual }
  >;
  /** The name of staff lies under the session's key, anybody else's under their own. */
  'sheet:signed': Parts<
    Omit<Signature, 'name' | 'at'> & { readonly on: boolean },
    { readonly name: string },
    { readonly name: string }
  >;
  /** Which cards are carried over from whose sheet, and who signed it, lies under that person's key, as their sheet does. */
  'sheets:brought': Parts<
    { readonly sheets: readonly Omit<BroughtSheet, 'title' | 'cards'>[] },
    { readonly titles: readonly Bilingual[] },
    {
      readonly sheets: readonly (Pick<BroughtSheet, 'sheet' | 'cards'> & {
        readonly signatures: readonly Signature[];
      })[];
    }
  >;
  'worksheet:revealed': Parts<OfStep & { readonly on: boolean }>;
  'worksheet:live-set': Parts<OfStep & { readonly on: boolean }>;
  'worksheet:homework-set': Parts<OfStep & { readonly on: boolean }>;
  'worksheet:locking': Parts<OfStep & { readonly lockAt: Instant }>;
  'worksheet:locked': Parts<OfStep>;
  'worksheet:unlocked': Parts<OfStep>;
  'worksheet:readied': Parts<OfStep & OfSeat & { readonly ready: boolean }>;
  'board:shown': Parts<OfStep & { readonly on: boolean }>;
  'cluster:added': Parts<OfCluster, Titled>;
  'cluster:renamed': Parts<OfCluster, Titled>;
  'cluster:removed': Parts<OfCluster>;
  'card:placed': Parts<OfStep & { readonly card: CardKey; readonly cluster: ClusterId | null }>;
  'card:parked': Parts<OfStep & { readonly card: CardKey; readonly on: boolean }>;
  'card:carried': Parts<OfStep & { readonly card: CardKey; readonly on: boolean }>;
}
