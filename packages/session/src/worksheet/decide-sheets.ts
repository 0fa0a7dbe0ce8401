import type { CommandOf, Refusal } from '../commands.ts';
import type { PersonId } from '../ids.ts';
import { isInCircle, own } from '../turn/lookup.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';
import { mayOpenSheet } from './access.ts';
import { placeOf } from './places.ts';
import { broughtSheet } from './sheets.ts';
import type { BroughtSheet, Signature } from './worksheet-step.ts';

/** One sheet of a template for one person; theirs from before where they brought it. Starting it twice starts it once. */
function start(turn: Turn, { payload: { seat, template, mode, title } }: CommandOf<'sheet:start'>): Decision {
  const { session } = turn;
  if (!own(session.seats, seat)) return refused('not-found');
  if (!isInCircle(session, seat)) return refused('wrong-time');
  const started = Object.values(session.worksheets).filter((one) => one.title !== null);
  const isTheirs = started.some(
    (one) =>
      one.mode === mode &&
      one.template.id === template.id &&
      (own(one.own, seat) !== undefined || one.shared.some(({ seats }) => seats.includes(seat))),
  );
  if (isTheirs) return decided();
  if (started.length >= MOST.startedSheets) return refused('too-many');
  const refusal: Refusal | null = template.id === '' ? 'malformed' : null;
  return unless(refusal ?? textRefusal(title.en, MOST.title) ?? textRefusal(title.es, MOST.title), () => {
    const step = turn.newId();
    const sheet = broughtSheet(session, seat, template, mode) ?? turn.newId();
    return decided(happened(turn, 'sheet:started', { step, seat, sheet, template, mode }, { ofSession: { title } }));
  });
}

type Signer = Pick<Signature, 'role' | 'name' | 'seat' | 'staff'> & { readonly person: PersonId | null };

/** Who signs: staff any sheet of the session, others what they may open. */
function signerOf({ session, who, seat }: Turn, sheet: string): Signer | null {
  if (who.kind === 'staff') {
    const name = session.staff.find(({ staff }) => staff === who.staff)?.name ?? '';
    return placeOf(session, sheet) ? { role: 'staff', name, seat: null, staff: who.staff, person: null } : null;
  }
  const known = seat === null ? undefined : own(session.seats, seat);
  if (!known || mayOpenSheet(session, { kind: 'participant', seat: known.id }, sheet) === 'no') return null;
  const { familyOf, alias: name, person } = known;
  return { role: familyOf === null ? 'participant' : 'family', name, seat: known.id, staff: null, person };
}

function sign(turn: Turn, { payload: { sheet, field, on } }: CommandOf<'sheet:sign'>): Decision {
  const signer = signerOf(turn, sheet);
  if (!signer) return refused('not-found');
  if (field === '' || field.length > MOST.cardKey) return refused('malformed');
  const { role, name, seat, staff, person } = signer;
  const ofSheet = turn.session.signatures.filter((one) => one.sheet === sheet);
  if (ofSheet.some((one) => one.field === field && one.seat === seat && one.staff === staff) === on) return decided();
  if (on && ofSheet.length >= MOST.signatures) return refused('too-many');
  const names = person === null ? { ofSession: { name } } : { ofPersons: { [person]: { name } } };
  return decided(happened(turn, 'sheet:signed', { sheet, field, role, seat, staff, on }, on ? names : {}));
}

/** Sheets of earlier sessions for those who have a seat here; each once, and none that is of this session already. */
function bring(turn: Turn, { payload: { sheets } }: CommandOf<'sheets:bring'>): Decision {
  const { session } = turn;
  const seats = Object.values(session.seats);
  const known = new Set<string>();
  const brought = sheets.flatMap(({ person, signatures, ...one }) => {
    const seat = seats.find((two) => two.person === person)?.id;
    if (seat === undefined || known.has(one.sheet) || placeOf(session, one.sheet)) return [];
    known.add(one.sheet);
    const signed = signatures.map((signature): Signature => {
      // In a sheet one person fills, whoever is not staff is that person.
      const signer = signature.role === 'staff' ? null : seat;
      return { ...signature, sheet: one.sheet, seat: signer, staff: null };
    });
    return [{ person, sheet: { ...one, seat }, signatures: signed }];
  });
  if (brought.length === 0) return decided();
  const ofPersons = Object.fromEntries(
    brought.map(({ person }) => [
      person,
      {
        sheets: brought
          .filter((one) => one.person === person)
          .map(({ sheet: { sheet, cards }, signatures }) => ({ sheet, cards, signatures })),
      },
    ]),
  );
  const opens = brought.map(
    ({ sheet: { sheet, seat, template, mode, onPaper } }): Omit<BroughtSheet, 'title' | 'cards'> => ({
      sheet,
      seat,
      template,
      mode,
      ...(onPaper && { onPaper }),
    }),
  );
  const titles = brought.map(({ sheet: { title } }) => title);
  return decided(happened(turn, 'sheets:brought', { sheets: opens }, { ofSession: { titles }, ofPersons }));
}

/** Sheets of single people: started, signed, and brought from an earlier session. */
export function decideSheets(turn: Turn, command: CommandOf<'sheet:start' | 'sheet:sign' | 'sheets:bring'>): Decision {
  switch (command.type) {
    case 'sheet:start':
      return start(turn, command);
    case 'sheet:sign':
      return sign(turn, command);
    case 'sheets:bring':
      return bring(turn, command);
  }
}
