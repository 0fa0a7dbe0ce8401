/** Names of things. Plain strings: 128 random bits as 22 characters of base64url, made by the server or the browser. */
export type SessionId = string;
export type GroupId = string;
export type PersonId = string;
export type StaffId = string;
export type SeatId = string;
export type KnockId = string;
export type ScreenId = string;
export type DeviceId = string;
export type StepId = string;
export type SheetId = string;
export type SignalId = string;
export type MoveId = string;
export type ClusterId = string;
export type BoxQuestionId = string;
/** The random key of a shared line. It lives in its writer's sheet; the board knows nothing else about a card. */
export type CardKey = string;
export type ItemKey = string;

/** Milliseconds since 1970 in UTC, by the server's clock. */
export type Instant = number;
/** Milliseconds. */
export type Duration = number;

export type Language = 'en' | 'es';
/** A text a person reads, in every language the product speaks; a missing one does not compile. */
export type Bilingual = { readonly [L in Language]: string };

/** The n-th id that follows from one fresh id, so that a command which makes several things stays free of randomness. */
export const childId = (fresh: string, n: number): string => (n === 0 ? fresh : `${fresh}-${String(n)}`);
