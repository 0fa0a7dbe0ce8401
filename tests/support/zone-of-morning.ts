/** A zone where it is morning just now, so that an evening of four hours stays on one date. */
export function zoneOfMorning(): string {
  const hours = 9 - new Date().getUTCHours();
  // Twelve hours behind is the most there is.
  const ahead = hours < -12 ? hours + 24 : hours;
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${String(Math.abs(ahead))}`;
}
