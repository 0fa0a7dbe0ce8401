// What the server takes, in a short notation made from its own schemas.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../toolchain.mjs';

const { z } = createRequire(join(root, 'packages/protocol/package.json'))('zod');
const ID = '^[A-Za-z0-9_-]{1,80}$';

const range = (least, most) =>
  least === undefined && most === undefined ? '' : `(${String(least ?? 0)}..${most === undefined ? '' : String(most)})`;

function text({ const: exact, enum: names, pattern, minLength, maxLength, format }) {
  if (exact !== undefined) return JSON.stringify(exact).replaceAll('"', "'");
  if (names !== undefined) return names.map((name) => `'${name}'`).join(' | ');
  if (pattern === ID) return 'id';
  if (format === 'email') return 'email';
  const length = minLength === undefined && maxLength === undefined ? '' : range(minLength, maxLength);
  return pattern === undefined ? `text${length}` : `text${length} like /${pattern}/`;
}

function object({ properties = {}, propertyNames, additionalProperties }) {
  if (propertyNames !== undefined) return `{ [${short(propertyNames)}]: ${short(additionalProperties)} }`;
  const parts = Object.entries(properties).map(([name, of]) => `${name}: ${short(of)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function short(schema) {
  if (schema.anyOf !== undefined) return schema.anyOf.map(short).join(' | ');
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return `int${range(schema.minimum, schema.maximum)}`;
    case 'number':
      return `number${range(schema.minimum, schema.maximum)}`;
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `list of ${range(schema.minItems, schema.maxItems)} ${short(schema.items)}`;
    case 'object':
      return object(schema);
    case undefined:
      // Read by its own rules, which say exactly what is wrong with it.
      if (Object.keys(schema).length === 0) return 'anything';
      throw new Error(`No notation for ${JSON.stringify(schema)}`);
    default:
      throw new Error(`No notation for ${JSON.stringify(schema)}`);
  }
}

/** One schema, on one line. */
export const shapeOf = (schema) => short(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
