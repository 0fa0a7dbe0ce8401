export { API_SCHEMAS } from './api.ts';
export type { SendingRoute } from './api.ts';
export { COMMAND_SCHEMAS, parseCommand } from './commands.ts';
export { parseField, parseHandshake } from './live.ts';
export { COMMAND_ID, ID, line, lineOrNone, lines, MINUTES } from './words.ts';
