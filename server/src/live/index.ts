export { attachGateway } from './gateway/gateway.ts';
export type { GatewayNeeds } from './gateway/gateway.ts';
export { createLiveSessions } from './live-sessions.ts';
export type { LiveNeeds } from './live-sessions.ts';
export type { Gateway, LiveSessions, Shown } from './ports.ts';
export { deviceRowId } from './rows.ts';
export type { DeviceRow, RecordRow, SessionRow, SheetRow } from './rows.ts';
export { parseWho, whoToString } from './who.ts';
