const message =
  '{{what}} switches the compiler off for one expression. Say why it is right in a `// comment` on this line or the one above, or find a way without.';

const isConst = (type) => type.type === 'TSTypeReference' && type.typeName.name === 'const';

/** A cast or a `!` carries its reason on its line or the line above. */
export const reason = {
  meta: { type: 'problem', schema: [], messages: { missing: message } },
  create(context) {
    const { sourceCode } = context;
    const reasoned = new Set(
      sourceCode
        .getAllComments()
        .filter((comment) => /\p{L}/u.test(comment.value) && !/^\s*eslint|^\s*@ts-/.test(comment.value))
        .map((comment) => comment.loc.end.line),
    );
    // Between tags a reason can only stand in an HTML comment, which is not among the comments above.
    if (context.filename.endsWith('.svelte'))
      sourceCode.lines.forEach((line, index) => line.includes('-->') && reasoned.add(index + 1));

    const require = (node, what) => {
      const { start, end } = node.loc;
      for (let line = start.line - 1; line <= end.line; line += 1) if (reasoned.has(line)) return;
      context.report({ node, messageId: 'missing', data: { what } });
    };
    return {
      TSAsExpression: (node) => isConst(node.typeAnnotation) || require(node, 'A cast'),
      TSTypeAssertion: (node) => isConst(node.typeAnnotation) || require(node, 'A cast'),
      TSNonNullExpression: (node) => require(node, 'A `!`'),
    };
  },
};
