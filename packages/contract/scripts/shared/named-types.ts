import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Node } from './load-spec.ts';

/**
 * Renders the types of a document with openapi-typescript. Then every named schema becomes an exported interface or
 * alias, so that an editor shows `User`, not `components["schemas"]["User"]` or all of its members.
 */
export async function renderNamedTypes(document: Node): Promise<string> {
  const nodes = await openapiTypescript(forTypes(document), {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
  });
  const types = astToString(nameSchemas(nodes))
    // Remove the types of sections that the document does not have.
    .replace(/^export type (?:\$defs|webhooks) = Record<string, never>;$/gm, '')
    // Editors show untagged text first and in full.
    .replace(/^( *\/?\*+ )@description /gm, '$1');
  return `${types.trim()}\n`;
}

/** The name of the type of an event's data, unless its schema has a name of its own. */
export function dataTypeName(eventName: string): string {
  return `${eventName.replace(/(?:^|[^a-z]+)([a-z])/g, (_, letter) => letter.toUpperCase())}Data`;
}

/** The JSON content of an event's delivery. */
function contentOf(item: Node): Node {
  return item.post.requestBody.content['application/json'];
}

/** A copy of the document for types: closed objects, marks on credentials, a name for the data of each event. */
function forTypes(document: Node): Node {
  const copy: Node = JSON.parse(JSON.stringify(document), (_, node) => {
    if (node?.['x-sensitive'] === true) {
      return {
        ...node,
        description: `${node.description ?? ''} **Sensitive**: a credential, or able to hold one.`.trim(),
      };
    }
    if (node?.properties === undefined || node.additionalProperties !== true) return node;
    // If the type allowed unknown members, a misspelt member would compile.
    const { additionalProperties: _open, ...closed } = node;
    return closed;
  });
  for (const [name, item] of Object.entries<Node>(copy.webhooks ?? {})) {
    const { schema } = contentOf(item);
    const { data } = schema.properties;
    if (data.$ref !== undefined) continue;
    const typeName = dataTypeName(name);
    copy.components.schemas[typeName] = { ...data, description: data.description ?? `The data of \`${name}\`.` };
    schema.properties.data = { $ref: `#/components/schemas/${typeName}` };
  }
  return copy;
}

/** Moves the named schemas out of `components` and replaces every reference to one by its name. */
function nameSchemas(nodes: readonly ts.Node[]): ts.Node[] {
  const declarations: ts.Node[] = [];
  const named = nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'components') return replaceReferences(node);
    const members = node.members.map((member) => {
      if (!isNamed(member, 'schemas') || !ts.isTypeLiteralNode(member.type)) return replaceReferences(member);
      const references = member.type.members.filter(isProperty).map((schema) => {
        declarations.push(declare(schema));
        return update(schema, ts.factory.createTypeReferenceNode(nameOf(schema)));
      });
      return update(member, ts.factory.createTypeLiteralNode(references));
    });
    return ts.factory.updateInterfaceDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      members,
    );
  });
  return [...declarations, ...named];
}

/** The declaration of a named schema, with the comment of its member. */
function declare(schema: Property): ts.Node {
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const type = replaceReferences(schema.type);
  const declaration = ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(exported, nameOf(schema), undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(exported, nameOf(schema), undefined, type);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(schema));
}

/** Replaces `components["schemas"]["User"]` by `User`, at any depth. */
function replaceReferences<Each extends ts.Node>(node: Each): Each {
  const visit = (each: ts.Node): ts.Node => {
    const name = referredSchema(each);
    return name === undefined ? ts.visitEachChild(each, visit, undefined) : ts.factory.createTypeReferenceNode(name);
  };
  // The visitor changes only references, so every other node keeps its kind.
  return visit(node) as Each & ts.Node;
}

function referredSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: root, indexType: section } = node.objectType;
  const isSchemas =
    ts.isTypeReferenceNode(root) && textOf(root.typeName) === 'components' && literalOf(section) === 'schemas';
  return isSchemas ? literalOf(node.indexType) : undefined;
}

type Property = ts.PropertySignature & { readonly type: ts.TypeNode };

function isProperty(member: ts.TypeElement): member is Property {
  return ts.isPropertySignature(member) && member.type !== undefined;
}

function isNamed(member: ts.TypeElement, name: string): member is Property {
  return isProperty(member) && nameOf(member) === name;
}

function nameOf(member: Property): string {
  const { name } = member;
  if (ts.isIdentifier(name) || ts.isStringLiteral(name)) return name.text;
  throw new Error('openapi-typescript now renders a member name in another form. Adapt scripts/shared/named-types.ts.');
}

function update(member: Property, type: ts.TypeNode): ts.PropertySignature {
  return ts.factory.createPropertySignature(member.modifiers, member.name, member.questionToken, type);
}

function textOf(name: ts.EntityName): string | undefined {
  return ts.isIdentifier(name) ? name.text : undefined;
}

function literalOf(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}
