/** What a log may say about an exception: its kind and where, never its message, which may quote somebody's words. */
export function faultOf(error: unknown): { readonly kind: string; readonly where: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, where: [] };
  const where = (error.stack ?? '').split('\n').filter((frame) => /^\s+at /.test(frame));
  return { kind: error.name, where: where.slice(0, 8).map((frame) => frame.trim()) };
}
