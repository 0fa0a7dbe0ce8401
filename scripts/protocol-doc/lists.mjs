// Commands and routes with who may use them, from the tables the server asks.
import { API_SCHEMAS, COMMAND_SCHEMAS } from '../../packages/protocol/src/schemas/index.ts';
import { PERMISSIONS } from '../../packages/session/src/index.ts';
import { ROUTE_PERMISSIONS } from '../../server/src/identity/route-permissions.ts';
import { shapeOf } from './shapes.mjs';
import { membersOf, namesIn, partOf } from './types.mjs';

const block = (lines) => ['```text', ...lines, '```'].join('\n');

const sentence = (comment) =>
  comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/\s*\n\s*\* ?/g, ' ')
    .trim();

const ROLES = { participant: 'participant', knocking: 'who knocks', 'room-screen': 'room screen' };

/** The commands of the wire that one kind of viewer may ask. */
function commands(isTheirs, phasesOf) {
  const sentences = new Map(membersOf('CommandMap').map(({ name, sentence: comment }) => [name, comment]));
  const lines = Object.keys(COMMAND_SCHEMAS)
    .filter((type) => isTheirs(PERMISSIONS[type]))
    .flatMap((type) => {
      const said = sentences.get(type);
      return [
        ...(said ? [`# ${sentence(said)}`] : []),
        `${type.padEnd(20)} ${shapeOf(COMMAND_SCHEMAS[type])}`,
        `${' '.repeat(20)} while ${phasesOf(PERMISSIONS[type]).join(', ')}`,
      ];
    });
  return block(lines);
}

const phases = (role) => (grants) => [...grants[role].in];

/** What a role may ask over the live channel. */
export const commandsOf = (role) => {
  if (role === 'staff') {
    const may = (grants) => grants.facilitator ?? grants['co-facilitator'];
    return commands(
      (grants) => may(grants) !== undefined,
      (grants) => [...may(grants).in],
    );
  }
  if (!(role in ROLES)) throw new Error(`There is no role ${role}.`);
  return commands((grants) => grants[role] !== undefined, phases(role));
};

/** Routes that this kind of visitor may use, and the names of what they give. */
export function routesFor(who) {
  const isTheirs = ({ allow }) => {
    if (who === 'anyone') return allow.includes('anyone');
    if (who === 'device') return allow.includes('device');
    return !allow.includes('anyone') && !allow.includes('device');
  };
  const routes = membersOf('Api').filter(({ name }) => isTheirs(ROUTE_PERMISSIONS[name]));
  const lines = routes.flatMap(({ name, sentence: comment, type }) => {
    const schema = API_SCHEMAS[name];
    const { allow } = ROUTE_PERMISSIONS[name];
    return [
      ...(comment ? [`# ${sentence(comment)}`] : []),
      `${name}   (${allow.join(', ')})`,
      ...(schema === undefined ? [] : [`  sends ${shapeOf(schema)}`]),
      `  gets  ${partOf(type, 'gets')}`,
      '',
    ];
  });
  return { text: block(lines.slice(0, -1)), types: routes.flatMap(({ type }) => namesIn(type)) };
}
