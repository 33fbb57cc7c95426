import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/** What is put into a sentence, and what is said round it, in one language. */
export interface Wording {
  readonly text: string;
  /** The names of the program in what is put in. */
  readonly names: readonly string[];
}

export interface FoundSentence {
  readonly file: string;
  readonly en: Wording;
  readonly fr: Wording;
}

const ROOT = join(import.meta.dirname, '../..');
const WORKSPACES = [
  'gateway',
  ...['alerts', 'communications', 'incidents', 'organisations', 'shared'].map((name) => `subgraphs/${name}`),
];

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly cooked?: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every node of a syntax tree, in the order of the source. */
function* nodesIn(tree: unknown): Generator<Node> {
  if (!isNode(tree)) return;
  yield tree;
  for (const child of Object.values(tree)) yield* nodesIn(child);
}

/** The strings and names of a value. */
function wordingOf(value: unknown): Wording {
  const nodes = [...nodesIn(value)];
  const said = nodes.flatMap(({ type, value: text, cooked }) => {
    if (type === 'StringLiteral') return [String(text)];
    return type === 'TemplateElement' ? [String(cooked)] : [];
  });
  return {
    text: said.join(' '),
    names: nodes.flatMap(({ type, value: name }) => (type === 'Identifier' ? [String(name)] : [])),
  };
}

/** The value of a property of an object that is written out. */
function propertyOf(node: Node, name: string): unknown {
  const { properties = [] } = node as { properties?: readonly { key?: Node; value?: unknown }[] };
  return properties.find(({ key }) => key?.value === name)?.value;
}

function sentencesOf(file: string): FoundSentence[] {
  const tree = parseSync(readFileSync(join(ROOT, file), 'utf8'), { syntax: 'typescript', decorators: true });
  return [...nodesIn(tree)].flatMap((node) => {
    if (node.type !== 'ObjectExpression') return [];
    const [en, fr] = [propertyOf(node, 'en'), propertyOf(node, 'fr')];
    return en && fr ? [{ file, en: wordingOf(en), fr: wordingOf(fr) }] : [];
  });
}

/** What the hub says in two languages, wherever in its sources; tests and what only they use aside. */
export function sentencesOfSources(): FoundSentence[] {
  return WORKSPACES.flatMap((workspace) =>
    readdirSync(join(ROOT, workspace, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file))
      .flatMap((file) => sentencesOf(join(workspace, 'src', file))),
  );
}
