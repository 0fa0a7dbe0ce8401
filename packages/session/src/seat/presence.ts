/** How somebody takes part. On paper, staff enter on their behalf. */
export type Presence = 'in-the-room' | 'remote' | 'by-phone' | 'on-paper';
