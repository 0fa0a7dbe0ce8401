import { createSignInLimit } from '../identity/limits.ts';
import { denied, DONE, type Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

/** Staff come and go. A wrong address and a wrong password are one answer. */
export function createSignInRoutes({
  staffAccounts: accounts,
  devices,
  showOut,
  staff,
}: Parts): Answers<'POST /api/sign-in' | 'POST /api/sign-out' | 'POST /api/sign-out-everywhere'> {
  const limit = createSignInLimit();
  return {
    async 'POST /api/sign-in'({ identity, body, address }) {
      const hash = staff.hashOf(body.email);
      const member = await staff.byHash(hash);
      const known =
        identity.device !== null && member !== null && (await devices.isStaffDevice(identity.device, member.id));
      const device = known ? identity.device : null;
      const succeeded = await limit.begin(hash, address, device);
      if (succeeded === null) return denied('slow-down');
      const cookies = await accounts.signIn(hash, body.password);
      if (cookies === null || member === null) return denied('wrong-password');
      await succeeded();
      const issued = identity.device === null ? devices.issue() : null;
      const writes = [
        ...(issued?.writes ?? []),
        devices.rememberStaff(issued?.device ?? identity.device ?? '', member.id),
      ];
      return {
        ok: true,
        body: DONE,
        writes,
        cookies: [...cookies, ...(issued ? [issued.cookie] : [])],
        actor: `staff:${member.id}`,
      };
    },
    async 'POST /api/sign-out'({ identity, request }) {
      // Only a sign-in that holds is remembered as ended: anybody can send a cookie that never was one.
      const signIn = identity.staff === null ? null : accounts.signInOf(request.headers);
      const cookies = await accounts.signOut(request.headers);
      const afterwards = (): void => {
        if (signIn !== null) showOut({ signIn });
      };
      return { ok: true, body: DONE, cookies, afterwards };
    },
    async 'POST /api/sign-out-everywhere'({ identity: { staff: member }, request }) {
      const cookies = await accounts.signOut(request.headers);
      const one = member && (await staff.one(member.id));
      if (one === null) return denied('not-signed-in');
      await accounts.signOutEverywhere(staff.hashOf(one.email));
      return { ok: true, body: DONE, cookies, afterwards: () => showOut({ staff: one.id }) };
    },
  };
}
