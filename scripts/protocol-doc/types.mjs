// Declarations as they stand in packages/*, with their sentences, and everything they are made from.
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../toolchain.mjs';

const ENTRIES = ['session', 'protocol', 'worksheets'].map((name) => join(root, 'packages', name, 'src/index.ts'));
const DOCUMENT = join(root, 'packages/worksheets/src/document.ts');

const program = ts.createProgram([...ENTRIES, DOCUMENT], {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
});
const checker = program.getTypeChecker();
const isOurs = (node) => /\/packages\/[^/]+\/src\//.test(node.getSourceFile().fileName);

/** Follows imports and re-exports to where something is declared. */
function declared(symbol) {
  const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const found = real.declarations?.find((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node));
  return found && isOurs(found) ? found : null;
}

const byName = new Map(
  ENTRIES.flatMap((entry) => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))).map(
    (symbol) => [symbol.name, symbol],
  ),
);

/** The declaration of an exported name. */
export function declarationOf(name) {
  const symbol = byName.get(name);
  const node = symbol && declared(symbol);
  if (!node) throw new Error(`The template asks for the type ${name}, which no package exports.`);
  return node;
}

/** Every declaration of ours that this node names, in the order it names them. */
function namedIn(node) {
  const found = [];
  const visit = (child) => {
    const name = ts.isTypeReferenceNode(child)
      ? child.typeName
      : ts.isExpressionWithTypeArguments(child)
        ? child.expression
        : null;
    const symbol = name && checker.getSymbolAtLocation(name);
    const target = symbol && declared(symbol);
    if (target && target !== node) found.push(target);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

const plain = (text) => text.replace(/\bexport /g, '').replace(/\breadonly /g, '');
const sentenceOf = (node) => node.jsDoc?.at(-1)?.getText() ?? '';

/** Names taken from a list in the code are written out. */
function written(node) {
  const isTaken = ts.isTypeAliasDeclaration(node) && /\(typeof \w+\)|\bkeyof\b/.test(node.type.getText());
  if (!isTaken) return plain(node.getText());
  const type = checker.getDeclaredTypeOfSymbol(checker.getSymbolAtLocation(node.name));
  const flags =
    ts.TypeFormatFlags.NoTruncation |
    ts.TypeFormatFlags.InTypeAlias |
    ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  return `type ${node.name.text} = ${checker.typeToString(type, undefined, flags)};`;
}

/** Prints each declaration once in the whole page: where it is asked for first. */
export class Printed {
  #printed = new Set();
  #leftOut = new Set();

  /** These types and everything they are made from, what is not on the page yet. */
  declarations(...names) {
    const asked = new Set(names.map(declarationOf));
    return this.#block([...asked], asked);
  }

  /** What these names lead to, without those that are told elsewhere. */
  others(...names) {
    return this.#block(names.map(declarationOf), new Set());
  }

  #block(waiting, asked) {
    const lines = [];
    for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
      if (this.#printed.has(node) || (this.#leftOut.has(node) && !asked.has(node))) continue;
      this.#printed.add(node);
      lines.push([sentenceOf(node), written(node)].filter((text) => text !== '').join('\n'));
      waiting.push(...namedIn(node));
    }
    return lines.length === 0 ? '' : ['```ts', lines.join('\n\n'), '```'].join('\n');
  }

  /** Told in words, in a list, or where it is asked for by name: not because something else is made from it. */
  leaveOut(...names) {
    for (const name of names) this.#leftOut.add(declarationOf(name));
  }
}

/** The members of an exported interface: name, sentence, and the type of each. */
export function membersOf(name) {
  return declarationOf(name).members.map((member) => ({
    name: ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(),
    sentence: sentenceOf(member),
    type: member.type,
  }));
}

/** The type of a member of a type literal, as text. */
export function partOf(literal, name) {
  const part = literal.members.find((member) => member.name.getText() === name);
  return plain(part.type.getText()).replace(/\s+/g, ' ');
}
/** Names of types a node is made from. */
export const namesIn = (node) => namedIn(node).map((found) => found.name.text);

/** Constants of a source file, as they stand there. */
export function sourceOf(path, names) {
  const file = program.getSourceFile(join(root, path));
  const statements = file.statements.filter(
    (node) => ts.isVariableStatement(node) && names.includes(node.declarationList.declarations[0].name.getText()),
  );
  if (statements.length !== names.length) throw new Error(`${path} lacks one of ${names.join(', ')}.`);
  return ['```ts', statements.map((node) => plain(node.getText())).join('\n\n'), '```'].join('\n');
}
