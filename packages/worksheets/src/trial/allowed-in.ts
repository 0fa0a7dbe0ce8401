import { isAllowedValue, pathOfRoot, rootKindOf, textLimitOf, type openSheet } from '../document.ts';
import type { Template } from '../template.ts';

/** What stands in a document although its template does not allow it. */
export const notAllowedIn = (template: Template, doc: Parameters<typeof openSheet>[1]): readonly string[] => {
  const roots = [...doc.share.keys()].filter((root) => {
    const kind = rootKindOf(template, root);
    return kind === null || (kind === 'text' && textLimitOf(template, pathOfRoot(root) ?? '') === null);
  });
  const keys = [...doc.getMap('values')].filter(([key, value]) => !isAllowedValue(template, key, value));
  return [...roots, ...keys.map(([key]) => key)];
};
