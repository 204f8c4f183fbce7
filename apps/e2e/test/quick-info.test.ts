import { join } from 'node:path';
import ts from 'typescript-5.9';
import { expect, test } from 'vitest';

/** The program that the editor has open. Each mark follows the name whose quick info is read. */
const program = `
import type { EventDataByName } from '@genauth-webhooks/contract';
import { type EventName, ManagementClient, Models, unwrap } from '@genauth-webhooks/client';
import { createWebhookHandler, parseWebhook } from '@genauth-webhooks/client/webhooks';

const client = new ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b' });
const answer/*envelope*/ = await client.getWebhook/*method*/({ webhookId: 'w' });
if (answer.statusCode === 200) {
  const success/*success*/ = answer;
  const { data/*data*/ } = success;
  data.contentType/*contentType*/; data.events/*events*/; data.retryConfig/*retryConfig*/; data.secret/*secret*/;
} else {
  const failure/*failure*/ = answer;
}
const webhook/*unwrapped*/ = await unwrap(client.createWebhook({ name: '', url: '', events: [], contentType: 'application/json' }));
const { list/*list*/ } = await unwrap(client.listWebhooks());
const { list: attempts/*attempts*/ } = await unwrap(client.getWebhookLogs({ webhookId: 'w' }));
const model/*model*/: Models.WebhookDto/*modelType*/ = webhook;
const input/*input*/: Models.CreateWebhookDto = { name: '', url: '', events: [], contentType: 'application/json' };
const anyName/*eventName*/ = '' as EventName;

createWebhookHandler({
  secrets: 'none',
  on: {
    'user:created'/*key*/: (event/*event*/) => {
      event.data/*user*/; event.data.password/*password*/; event.data.identities/*identities*/;
    },
    'role:deleted': ({ data/*roleData*/ }) => data,
    'user:deleted': ({ data/*userDeletedData*/ }) => data.users/*users*/,
    'group:member-added': ({ data: { group/*group*/ } }) => group,
    'data-resource:created': ({ data/*undocumented*/ }) => data,
    /*completion*/
  },
});
const parsed = await parseWebhook(new Request('http://localhost'), { secrets: 'none' });
if (parsed.eventName === 'login' || parsed.eventName === 'kick') {
  const two/*two*/ = parsed;
}
if (parsed.eventName === 'unknown') {
  const none/*unknown*/ = parsed;
}
`;

/** What the editor shows for each mark: the signature, then the documentation. */
const expected: { readonly [mark: string]: readonly [signature: string, documentation?: string] } = {
  envelope: ['const answer: Envelope<"getWebhook">'],
  method: [
    '(method) ManagementClient.getWebhook(input: Input<"getWebhook">, options?: CallOptions): Promise<Envelope<"getWebhook">>',
    'Reads one webhook.',
  ],
  success: ['const success: GetWebhookSuccess'],
  data: ['const data: WebhookDto'],
  contentType: ['(property) WebhookDto.contentType: ContentType'],
  events: [
    '(property) WebhookDto.events?: EventName[] | undefined',
    'The events that it subscribes to. The vendor does not promise this member.',
  ],
  retryConfig: ['(property) WebhookDto.retryConfig?: RetryConfig | undefined'],
  failure: ['const failure: Failure'],
  unwrapped: ['const webhook: WebhookDto'],
  list: ['const list: WebhookDto[]', 'The webhooks of this page, newest first.'],
  attempts: ['const attempts: WebhookLogDto[]', 'The attempts of this page, newest first.'],
  model: ['const model: WebhookDto'],
  input: ['const input: CreateWebhookDto'],
  eventName: ['const anyName: EventName'],
  key: [
    '(property) "user:created"?: ((event: KnownEvent<"user:created">, context: WebhookContext<ContextTypes>) => unknown) | undefined',
    "Create User.\n\nThe pool gained a user by sign-up, by an administrator's hand or by import. `register` fires at the same moments.",
  ],
  event: ['(parameter) event: KnownEvent<"user:created">'],
  user: [
    '(property) KnownEvent<"user:created">.data: User',
    'The data, as the contract defines it for the event. Members that the contract does not define stay in the value;\n`extra(event)` returns them.',
  ],
  password: [
    '(property) User.password?: string | null | undefined',
    'Hash of the password as stored, never the password itself. **Sensitive**: a credential, or able to hold one.',
  ],
  users: ['(property) UserDeletedData.users?: UserOrId[] | undefined', 'The deleted users, or their bare IDs.'],
  roleData: ['(parameter) data: RoleDeletedData'],
  group: ['(parameter) group: Group | undefined'],
  two: ['const two: KnownEvent<"login"> | KnownEvent<"kick">'],
  unknown: ['const none: UnknownEvent'],
};

const file = join(import.meta.dirname, 'quick-info-program.ts');
const service = createService();

/** The language service of an editor, with the options of a user's project. */
function createService(): ts.LanguageService {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2024.d.ts', 'lib.esnext.disposable.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    customConditions: ['@genauth-webhooks/source'],
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: [],
  };
  return ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === file ? program : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => import.meta.dirname,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
}

test('the program compiles', () => {
  const diagnostics = service.getSemanticDiagnostics(file).map(({ messageText }) => messageText);
  expect(diagnostics).toEqual([]);
});

test.for(Object.entries(expected))('an editor shows names for %s', ([mark, [signature, documentation]]) => {
  const at = program.indexOf(`/*${mark}*/`);
  const info = service.getQuickInfoAtPosition(file, at - (program[at - 1] === "'" ? 2 : 1));
  expect(ts.displayPartsToString(info?.displayParts)).toBe(signature);
  if (documentation !== undefined) expect(ts.displayPartsToString(info?.documentation)).toBe(documentation);
});

test('the completion of a key of on shows the sentence of its event', () => {
  const at = program.indexOf('/*completion*/');
  const details = service.getCompletionEntryDetails(file, at, '"user:updated"', {}, undefined, {}, undefined);
  expect(ts.displayPartsToString(details?.documentation)).toBe(
    'Update User.\n\nA profile edit was attempted, by its owner or by an administrator. Failed edits are delivered as well.',
  );
});

test('the data of every event has a named type, and ./webhooks exports it with all types that it uses', () => {
  const source = service.getProgram()?.getSourceFile(file);
  const checker = service.getProgram()?.getTypeChecker();
  if (source === undefined || checker === undefined) throw new Error('There is no program');
  const exportsOf = (module: string): Map<string, ts.Symbol> => {
    const found = source.statements.filter(ts.isImportDeclaration).map((each) => each.moduleSpecifier);
    const specifier = found.find((each) => ts.isStringLiteral(each) && each.text === module);
    const symbol = specifier && checker.getSymbolAtLocation(specifier);
    return new Map(symbol && checker.getExportsOfModule(symbol).map((each) => [each.name, each]));
  };
  const published = exportsOf('@genauth-webhooks/client/webhooks');
  const byName = exportsOf('@genauth-webhooks/contract').get('EventDataByName');
  const events = byName === undefined ? [] : checker.getDeclaredTypeOfSymbol(byName).getProperties();
  expect(events).toHaveLength(76);

  const needed = new Set<string>();
  const isNew = (name: ts.EntityName): name is ts.Identifier =>
    ts.isIdentifier(name) && name.text !== 'Record' && !needed.has(name.text);
  const collect = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && isNew(node.typeName)) {
      needed.add(node.typeName.text);
      for (const declaration of checker.getSymbolAtLocation(node.typeName)?.declarations ?? []) {
        if (ts.isImportSpecifier(declaration)) {
          const symbol = checker.getSymbolAtLocation(declaration.name);
          for (const each of (symbol && checker.getAliasedSymbol(symbol).declarations) ?? [])
            ts.forEachChild(each, collect);
        } else ts.forEachChild(declaration, collect);
      }
    }
    ts.forEachChild(node, collect);
  };
  for (const event of events) {
    const type = checker.getTypeOfSymbol(event);
    expect(checker.typeToString(type), event.name).toMatch(/^\w+$/);
    for (const declaration of event.declarations ?? []) ts.forEachChild(declaration, collect);
  }
  expect(needed.size).toBeGreaterThan(60);
  expect([...needed].filter((name) => !published.has(name))).toEqual([]);
});
