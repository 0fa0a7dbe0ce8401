/** Resolves when it holds, looked at again and again; fails with its words when that takes too long. Milliseconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, within = 15_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it never came to this: ${what}`);
    await pause(5);
  }
}

/** Only between two looks at something, and where the moment itself is what is tried. Milliseconds. */
export const pause = (milliseconds: number): Promise<void> => new Promise((over) => setTimeout(over, milliseconds));
