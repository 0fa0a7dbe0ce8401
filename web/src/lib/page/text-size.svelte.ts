import { createContext } from 'svelte';

const SIZES = [100, 125, 150, 175, 200] as const;

/** How large the text of this tab is, in percent of the usual. Everything is measured in rem, so the page follows. */
export class TextSize {
  percent = $state<number>(100);

  constructor() {
    this.#show(Number(remembered() ?? 100));
  }
  get smallest(): boolean {
    return this.percent <= SIZES[0];
  }
  get largest(): boolean {
    return this.percent >= 200;
  }
  larger(): void {
    this.#set(SIZES.find((size) => size > this.percent) ?? 200);
  }
  smaller(): void {
    this.#set(SIZES.findLast((size) => size < this.percent) ?? 100);
  }

  #show(percent: number): void {
    this.percent = percent >= 100 && percent <= 200 ? percent : 100;
    document.documentElement.style.setProperty('--text-size', String(this.percent / 100));
  }
  #set(percent: number): void {
    this.#show(percent);
    try {
      sessionStorage.setItem('text-size', String(this.percent));
    } catch {
      // Storage may be switched off; the size then lasts until the page is loaded again.
    }
  }
}
function remembered(): string | null {
  try {
    return sessionStorage.getItem('text-size');
  } catch {
    return null;
  }
}

const [useTextSize, setTextSize] = createContext<TextSize>();
export { useTextSize, setTextSize };
