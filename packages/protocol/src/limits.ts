/** Sizes and rates the server holds and the page respects. Bytes, characters, counts per second. */
export const LIMITS = {
  frameBytes: 64_000,
  documentBytes: 1_000_000,
  /** For one participant, one knock or one room screen, however many pages it has open. */
  commandsPerSecond: 5,
  commandBurst: 30,
  /** For one member of staff. */
  staffCommandsPerSecond: 30,
  staffCommandBurst: 60,
  updatesPerSecond: 60,
  updateBurst: 240,
  documentSocketsPerDevice: 8,
  liveSocketsPerDevice: 8,
  nameLength: 40,
  titleLength: 80,
  lineLength: 280,
  noteLength: 500,
  /** Where somebody is, or a number to call. */
  placeLength: 200,
  seats: 40,
  waitingKnocks: 30,
  clientIdsPerSheet: 256,
} as const;
