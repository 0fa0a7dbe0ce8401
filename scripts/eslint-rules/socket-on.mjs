const LISTENING = new Set(['on', 'once', 'onAny', 'addListener', 'prependListener']);

/**
 * Nothing but the gateway listens to a Socket.IO socket: it alone checks size, rate, schema and acknowledgement first.
 * Asks the type, because network and WebSocket connections are called `socket` too.
 */
export const socketOn = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { raw: 'Only server/src/live/gateway listens to a Socket.IO socket; make this a command instead.' },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    if (!services?.program) return {};
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || !LISTENING.has(callee.property.name)) return;
        const symbol = services.getTypeAtLocation(callee.object).getSymbol();
        if (symbol?.name !== 'Socket') return;
        const from = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
        if (/[\\/]socket\.io[\\/]/.test(from)) context.report({ node, messageId: 'raw' });
      },
    };
  },
};
