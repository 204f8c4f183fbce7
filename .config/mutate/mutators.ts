import { childrenOf, isNode, lineCounter, parse, type SyntaxNode } from '../syntax/parse.ts';

/** A planted defect: one change to one source. */
export type Mutant = {
  /** The same for the same source: file, range and kind. */
  readonly id: string;
  /** Path from the root of the repository. */
  readonly file: string;
  /** The first line is 1. */
  readonly line: number;
  readonly kind: string;
  /** Offsets of the code that changes. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** How the change is switched on at run time: as an expression, as a statement that is skipped, or as a member name. */
  readonly form: 'expression' | 'statement' | 'member';
};

type Change = Pick<Mutant, 'kind' | 'start' | 'end' | 'after' | 'form'>;

const binaryOperators: { readonly [operator: string]: string } = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
};
const logicalOperators: { readonly [operator: string]: string } = { '&&': '||', '||': '&&', '??': '&&' };
const assignmentOperators: { readonly [operator: string]: string } = {
  '+=': '-=',
  '-=': '+=',
  '??=': '=',
  '||=': '=',
  '&&=': '=',
};
const methods: { readonly [method: string]: string } = {
  some: 'every',
  every: 'some',
  push: 'unshift',
  unshift: 'push',
  shift: 'pop',
  pop: 'shift',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  findLast: 'find',
  indexOf: 'lastIndexOf',
  floor: 'ceil',
  ceil: 'floor',
};

/** Every mutant of a TypeScript source, in the order of the source. Types, imports and messages are left alone. */
export function findMutants(source: string, file: string): Mutant[] {
  const lineOf = lineCounter(source);
  const mutants: Mutant[] = [];
  const visit = (node: SyntaxNode, parent: SyntaxNode | undefined): void => {
    for (const { kind, start, end, after, form } of changesOf(node, parent, source)) {
      const id = `${file}#${start}-${end}:${kind}`;
      mutants.push({ id, file, line: lineOf(start), kind, start, end, before: source.slice(start, end), after, form });
    }
    for (const child of runtimeChildren(node)) visit(child, node);
  };
  visit(parse(source, file), undefined);
  return mutants.sort((left, right) => left.start - right.start || right.end - left.end);
}

const typeWrappers = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSInstantiationExpression'];

/** The children that run: no types, no imports, no fixed member names. */
function runtimeChildren(node: SyntaxNode): SyntaxNode[] {
  if (typeWrappers.includes(node.type)) return isNode(node['expression']) ? [node['expression']] : [];
  if (node.type.startsWith('TS') || node['declare'] === true) return [];
  if (['ImportDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TaggedTemplateExpression'].includes(node.type))
    return [];
  if (node.type === 'ExportNamedDeclaration') return isNode(node['declaration']) ? [node['declaration']] : [];
  const isFixedKey = 'key' in node && node['computed'] !== true;
  return childrenOf(node).filter((child) => !(isFixedKey && child === node['key'] && child !== node['value']));
}

function changesOf(node: SyntaxNode, parent: SyntaxNode | undefined, source: string): Change[] {
  return [
    ...operatorChanges(node, source),
    ...conditionChanges(node, source),
    ...literalChanges(node, parent),
    ...statementChanges(node),
    ...methodChanges(node, source),
  ];
}

function expression(kind: string, { start, end }: SyntaxNode, after: string): Change {
  return { kind, start, end, after, form: 'expression' };
}

function operatorChanges(node: SyntaxNode, source: string): Change[] {
  const { left, right, operator } = node;
  const text = (part: SyntaxNode): string => source.slice(part.start, part.end);
  if (node.type === 'UpdateExpression' && isNode(node['argument'])) {
    const other = operator === '++' ? '--' : '++';
    const argument = text(node['argument']);
    return [expression('arithmetic', node, node['prefix'] === true ? `${other}${argument}` : `${argument}${other}`)];
  }
  if (!isNode(left) || !isNode(right) || typeof operator !== 'string') return [];
  if (node.type === 'AssignmentExpression') {
    const other = assignmentOperators[operator];
    return other ? [expression('assignment', node, `${text(left)} ${other} (${text(right)})`)] : [];
  }
  const isLogical = node.type === 'LogicalExpression';
  if (!isLogical && node.type !== 'BinaryExpression') return [];
  if (operator === '+' && (isText(left) || isText(right))) return [];
  const other = isLogical ? logicalOperators[operator] : binaryOperators[operator];
  if (!other) return [];
  const kind = isLogical ? 'logical' : /[<>=]/.test(operator) ? 'comparison' : 'arithmetic';
  return [expression(kind, node, `(${text(left)}) ${other} (${text(right)})`)];
}

function isText(node: SyntaxNode): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string');
}

function conditionChanges(node: SyntaxNode, source: string): Change[] {
  const test = node['test'];
  if (!isNode(test) || node.type === 'SwitchCase') return [];
  return [expression('negation', test, `!(${source.slice(test.start, test.end)})`)];
}

function literalChanges(node: SyntaxNode, parent: SyntaxNode | undefined): Change[] {
  if (node.type !== 'Literal' || parent?.type === 'ExpressionStatement') return [];
  const { value } = node;
  if (typeof value === 'boolean') return [expression('boolean', node, String(!value))];
  if (typeof value === 'number') {
    return [expression('number+1', node, String(value + 1)), expression('number-1', node, `(${value - 1})`)];
  }
  const isMessage = typeof value === 'string' && /\s/.test(value);
  return typeof value === 'string' && value !== '' && !isMessage ? [expression('string', node, "''")] : [];
}

function statementChanges(node: SyntaxNode): Change[] {
  if (node.type === 'ReturnStatement' && isNode(node['argument'])) {
    const argument = node['argument'];
    const isUndefined = argument.type === 'Identifier' && argument['name'] === 'undefined';
    return isUndefined ? [] : [expression('return', argument, 'undefined')];
  }
  if (node.type !== 'ExpressionStatement' || !isNode(node['expression'])) return [];
  const { type, callee } = node['expression'];
  if (type === 'Literal' || (isNode(callee) && callee.type === 'Super')) return [];
  return [{ kind: 'statement', start: node.start, end: node.end, after: '', form: 'statement' }];
}

function methodChanges(node: SyntaxNode, source: string): Change[] {
  const callee = node['callee'];
  if (node.type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return [];
  const { object, property } = callee;
  if (callee['computed'] === true || !isNode(object) || !isNode(property) || typeof property['name'] !== 'string')
    return [];
  const other = methods[property['name']];
  if (!other || !Object.hasOwn(methods, property['name'])) return [];
  const dot = source.lastIndexOf('.', property.start - 1);
  const start = source[dot - 1] === '?' ? dot - 1 : dot;
  return [
    { kind: 'method', start, end: property.end, after: `${source.slice(start, dot + 1)}${other}`, form: 'member' },
  ];
}
