/** The one-time token after the #, taken out of the address bar so that it is neither shown nor kept in the history. */
export function tokenInAddress(): string {
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token;
}
