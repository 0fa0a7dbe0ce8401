// The rules of the house that no published plugin has.
import { lintOffReason } from './lint-off-reason.mjs';
import { reason } from './reason.mjs';
import { socketOn } from './socket-on.mjs';

export default { rules: { reason, 'lint-off-reason': lintOffReason, 'socket-on': socketOn } };
