/** The declared order of one package. */
export type PackageOrder = {
  /** Folder of the package, from the root of the repository. */
  readonly folder: string;
  /** Workspace packages that its sources may import, types included. */
  readonly packages: readonly string[];
  /**
   * Rooms, lowest first. A room may import every room of an earlier list. Rooms of the same list may not import each other.
   * `entries` stands for the public entry files directly under `src/`.
   */
  readonly order: readonly (readonly string[])[];
  /** Rooms outside of the order, each with the rooms that it may import. Only `entries` and rooms above it may import them. */
  readonly beside?: { readonly [room: string]: readonly string[] };
  /** Rooms that may be a single file directly under `src/`, such as `src/lib.ts`. */
  readonly singleFiles?: readonly string[];
  /** External modules that only these rooms may import. */
  readonly only?: { readonly [module: string]: readonly string[] };
};

/** The one place where rooms and their order are declared. A nested room has its path as its name, such as `webhooks/form`. */
export const packageOrders: readonly PackageOrder[] = [
  {
    folder: 'packages/contract',
    packages: [],
    order: [['lib'], ['generated'], ['api'], ['entries']],
  },
  {
    folder: 'packages/control',
    packages: [],
    order: [['lib'], ['generated'], ['entries']],
  },
  {
    folder: 'packages/client',
    packages: ['@genauth-webhooks/contract'],
    order: [['lib'], ['errors'], ['options'], ['auth'], ['call'], ['client'], ['entries'], ['node']],
    beside: {
      'webhooks/base': ['errors'],
      'webhooks/form': ['lib', 'webhooks/base'],
      'webhooks/read': ['lib', 'webhooks/base', 'webhooks/form'],
      'webhooks/event': ['lib', 'webhooks/base', 'webhooks/form', 'webhooks/read'],
      'webhooks/dedupe': ['lib', 'options', 'webhooks/event'],
      'webhooks/validate': ['options', 'webhooks/base', 'webhooks/form', 'webhooks/event'],
      webhooks: [
        'lib',
        'errors',
        'options',
        'webhooks/base',
        'webhooks/form',
        'webhooks/read',
        'webhooks/event',
        'webhooks/dedupe',
        'webhooks/validate',
      ],
      stub: ['lib', 'errors', 'options'],
      'testing/events': ['lib', 'errors', 'webhooks/base', 'webhooks/form', 'webhooks/read', 'webhooks/event'],
      testing: ['lib', 'errors', 'options', 'webhooks', 'testing/events'],
    },
    singleFiles: ['lib'],
  },
  {
    folder: 'apps/mock-server',
    packages: ['@genauth-webhooks/contract', '@genauth-webhooks/control'],
    order: [
      ['lib'],
      ['model'],
      ['store', 'delivery'],
      ['pool'],
      ['api'],
      ['control'],
      ['doors'],
      ['mock'],
      ['cli', 'entries'],
    ],
    only: { express: ['doors'], commander: ['cli'] },
  },
];
