import { viewerOf, type Command, type Session, type SheetContent, type Who } from '@opencircle/session';
import { hasSides } from '@opencircle/worksheets';
import { REFUSAL_SITUATIONS } from '@opencircle/worksheets/plans';
import { templateBy } from '@opencircle/worksheets/templates';
import { placedIn } from './sheets-of.ts';

/** A sheet as a step brings it: where its worksheet has fields for each side of a family, those are filled in private. */
export function withSides<T extends SheetContent>({
  sides: _,
  ...content
}: T): Omit<T, 'sides'> & { readonly sides?: true } {
  const template = content.mode === 'family' ? templateBy(content.template) : null;
  return template !== null && hasSides(template) ? { ...content, sides: true } : content;
}

/** The same command; what it says of sides is what the worksheet says, and a practice without cards gets those of the house. */
export function withOwnSides(command: Command): Command {
  if (command.type !== 'step:add' || command.payload.worksheet === null) return command;
  const { kind, situations = null } = command.payload;
  const cards = kind === 'practice' && situations === null ? { situations: REFUSAL_SITUATIONS } : {};
  return { ...command, payload: { ...command.payload, ...cards, worksheet: withSides(command.payload.worksheet) } };
}

/** Whether the worksheet a command speaks of is one this server has, is filled in this way, and asks for this signature. */
export function isOfKnownSheets(session: Session, who: Who, command: Command): boolean {
  if (command.type === 'step:add') return command.payload.worksheet === null || isFilledSo(command.payload.worksheet);
  if (command.type === 'sheet:start') return isFilledSo(command.payload);
  if (command.type !== 'sheet:sign') return true;
  const { sheet, field } = command.payload;
  const place = placedIn(session, sheet);
  const found = place && templateBy(place.template)?.fields.find(({ key }) => key === field);
  const signers = found?.kind === 'agreement' ? found.signers : null;
  return signers?.some((signer) => signer === signerOf(session, who)) === true;
}

const isFilledSo = ({ template, mode }: Pick<SheetContent, 'template' | 'mode'>): boolean =>
  templateBy(template)?.modes.includes(mode) === true;

function signerOf(session: Session, who: Who): 'participant' | 'family' | 'staff' | null {
  const viewer = viewerOf(session, who);
  if (viewer?.kind === 'staff') return 'staff';
  if (viewer?.kind !== 'participant') return null;
  return session.seats[viewer.seat]?.familyOf === null ? 'participant' : 'family';
}
