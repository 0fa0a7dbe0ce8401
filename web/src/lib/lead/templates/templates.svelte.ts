import type { StaffStep, TemplateRef } from '@opencircle/session';
import type { Template } from '@opencircle/worksheets';
import { request, type Refused } from '#lib/api.ts';

/** Every worksheet there is, read once and kept, so that notes and cautions are there without a network too. */
export class Templates {
  /** Null until they are here. */
  all: readonly Template[] | null = $state.raw(null);
  refusal: Refused['refusal'] | null = $state(null);
  #asking = false;

  async read(): Promise<void> {
    if (this.all !== null || this.#asking) return;
    this.#asking = true;
    const answer = await request('GET /api/templates');
    this.#asking = false;
    if (answer.ok) this.all = answer.got;
    this.refusal = answer.ok ? null : answer.refusal;
  }
  /** This worksheet; of an earlier version its newest, for only that one is read. */
  of({ id, version }: TemplateRef): Template | null {
    const versions = this.all?.filter((one) => one.id === id) ?? [];
    return versions.find((one) => one.version === version) ?? versions.at(-1) ?? null;
  }
  /** The worksheet of a step; null: it has none, or it is not here yet. */
  ofStep({ content }: StaffStep): Template | null {
    return content.kind === 'worksheet' || content.kind === 'practice' ? this.of(content.template) : null;
  }
}
