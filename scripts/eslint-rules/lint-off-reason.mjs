const OFF = /^\s*(eslint-disable|svelte-ignore)/;
const REASON = /--\s*\p{L}{2,}|^\s*svelte-ignore[^(]*\(\s*\p{L}{2,}/u;

/** Switching a lint rule off carries its reason: `eslint-disable-next-line rule -- reason`. */
export const lintOffReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: 'A rule is switched off without a reason. Write `-- why` behind it.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments())
          if (OFF.test(comment.value) && !REASON.test(comment.value))
            context.report({ loc: comment.loc, messageId: 'missing' });
      },
      SvelteHTMLComment(node) {
        if (OFF.test(node.value) && !REASON.test(node.value)) context.report({ node, messageId: 'missing' });
      },
    };
  },
};
