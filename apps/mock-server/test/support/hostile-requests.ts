import { gzipSync } from 'node:zlib';
import { operationList } from '@genauth-webhooks/contract';
import { controlOperationList } from '@genauth-webhooks/control';
import { createDice, type Dice } from './dice.ts';
import { createHostileBodies, scalars } from './hostile-bodies.ts';

/** A request that no well-meaning client sends. */
export type HostileRequest = {
  /** What is wrong with the request. */
  readonly kind: string;
  /** The pieces that are written, one at a time. */
  readonly pieces: readonly Uint8Array[];
  /**
   * What follows the last piece: `wait` until the server closes, as the last request asks it to; `half-close`, after
   * which the server may answer or not; `destroy`, after which the test reads nothing.
   */
  readonly ending: 'wait' | 'half-close' | 'destroy';
  /** Whether an answer has no body, whatever its headers say. */
  readonly head: boolean;
};

/** Where hostile requests go, and with which credentials. */
export type HostileTarget = {
  readonly port: number;
  /** A valid management token of a pool that the control requests leave alone. */
  readonly token: string;
  /** A pool that the control requests may change. */
  readonly userPoolId: string;
};

/** An endless sequence of hostile requests, the same for the same seed and target. */
export function* hostileRequests(seed: number, target: HostileTarget): Generator<HostileRequest, never> {
  const random = createDice(seed);
  const makers = createMakers(random, target);
  for (;;) yield random.pick(makers)();
}

const apiPaths = operationList.map(({ method, path }) => ({ method, path }));
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'M-SEARCH', 'QUERY'];

function createMakers(random: Dice, { port, token, userPoolId }: HostileTarget): (() => HostileRequest)[] {
  const host = `127.0.0.1:${port}`;
  const authorization = (): string => (random.chance(0.8) ? `authorization: Bearer ${token}\r\n` : '');

  const request = (
    kind: string,
    method: string,
    path: string,
    body: string | Uint8Array | undefined,
    headers = '',
  ): HostileRequest => {
    const content = Buffer.from(body ?? '');
    const length = body === undefined ? '' : `content-length: ${content.length}\r\n`;
    const top = Buffer.from(
      `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n${length}${headers}\r\n`,
      'latin1',
    );
    return { kind, pieces: [top, content], ending: 'wait', head: method === 'HEAD' };
  };
  const raw = (kind: string, ending: HostileRequest['ending'], ...pieces: (string | Uint8Array)[]): HostileRequest => ({
    kind,
    ending,
    head: false,
    pieces: pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
  });

  const { json, bytes, query, controlBody, waitBody } = createHostileBodies(random, userPoolId);
  const api = (): { method: string; path: string } => random.pick(apiPaths);
  const segment = (): string =>
    random.pick([
      userPoolId,
      userPoolId,
      userPoolId,
      'default',
      'no-such-pool',
      '%2e%2e',
      '%zz',
      '%00',
      '..',
      'x'.repeat(random.below(300)),
      '%F0%9F%92%A9',
      "';--",
      'latest',
      'latest',
    ]);
  const control = () => {
    const { operationId, method, path } = random.pick(
      controlOperationList.filter((operation) => !slow.has(operation.operationId)),
    );
    // The default pool is only read, since the caller's token stays valid in it.
    const changed = operationId === 'deletePool' ? ['passing', 'default'] : [userPoolId, userPoolId, userPoolId];
    const pool = (): string => (method === 'GET' ? segment() : random.pick([...changed, 'no-such-pool', '%zz']));
    return { operationId, method, path: path.replace('{userPoolId}', pool).replace(/\{\w+\}/g, segment) };
  };
  const makers: (() => HostileRequest)[] = [
    ...Array<() => HostileRequest>(5).fill(() => {
      const { method, path } = api();
      return request(
        'odd JSON',
        method === 'GET' ? random.pick(['GET', 'POST']) : 'POST',
        path,
        json(),
        authorization(),
      );
    }),
    () => request('not JSON', 'POST', api().path, bytes(), authorization()),
    () =>
      request(
        'huge body',
        'POST',
        api().path,
        Buffer.alloc(random.pick([1_000_000, 1_048_576, 1_048_577, 3_000_000]), random.pick(['[', '"', ' '])),
        authorization(),
      ),
    () => request('odd query', 'GET', `${api().path}${query()}`, undefined, authorization()),
    () =>
      request(
        'odd method',
        random.pick(methods),
        `${api().path}${query()}`,
        random.chance(0.5) ? json() : undefined,
        authorization(),
      ),
    () =>
      request(
        'odd path',
        random.pick(methods),
        `/${random.text(random.below(100)).replaceAll('#', '')}`,
        undefined,
        authorization(),
      ),
    () => request('long path', 'GET', `/${'p'.repeat(random.pick([1_000, 15_000, 20_000]))}`, undefined),
    () =>
      request(
        'odd target',
        'GET',
        random.pick([
          '*',
          '//',
          '/..',
          '/%',
          '/%00',
          'http://127.0.0.1/api/v3/list-webhooks',
          `http://${host}`,
          '/api/v3/list-webhooks#x',
          '/_mock',
          '/_mock/',
          '/_MOCK/livez',
          '//_mock/livez',
          '/_mock//livez',
        ]),
        undefined,
        authorization(),
      ),
    () =>
      request(
        'raw target',
        'GET',
        `/api/v3/get-webhook?webhookId=${random.pick(['\u00e9', '\u00ff\u00fe', 'a b', '"<>', '\t'])}`,
        undefined,
        authorization(),
      ),
    ...Array<() => HostileRequest>(8).fill(() => {
      const { operationId, method, path } = control();
      // An operation of the control API refuses an unknown query parameter and then reads no further.
      return request(
        'control',
        method,
        `${path}${random.chance(0.2) ? query() : ''}`,
        method === 'GET' ? undefined : controlBody(operationId),
      );
    }),
    () =>
      request(
        'waiting',
        'POST',
        `/_mock/pools/${userPoolId}/${random.pick(['wait-for-delivery', 'settle'])}`,
        waitBody(),
      ),
    () => request('control, odd method', random.pick(methods), control().path, json()),
    () => request('control, not JSON', 'POST', control().path.replace('default', 'no-such-pool'), bytes()),
    () =>
      request(
        'foreign host',
        'GET',
        random.pick(['/api/v3/list-webhooks', '/_mock/pools']),
        undefined,
        `host: ${random.pick(['evil.example', '', '[', 'a b', '127.0.0.1@evil'])}\r\n`,
      ),
    () => raw('no host', 'wait', `GET /api/v3/list-webhooks HTTP/1.1\r\nconnection: close\r\n\r\n`),
    () =>
      request('foreign origin', 'POST', `/_mock/pools/${userPoolId}/reset`, '{}', 'origin: http://evil.example\r\n'),
    () =>
      request(
        'odd headers',
        'GET',
        api().path,
        undefined,
        `${authorization()}x-odd: ${random
          .bytes(random.below(50))
          .toString('latin1')
          .replace(/[\r\n\0]/g, '')}\r\n`,
      ),
    () =>
      request(
        'odd authorization',
        'POST',
        api().path,
        '{}',
        `authorization: ${random.pick(['', 'Bearer', 'Bearer ', 'authing :', 'authing a:b', `authing ${random.text(50)}`, 'a.b.c', 'Bearer a.b.c', `Bearer ${token}x`, 'x'.repeat(5_000), 'Bearer eyJ.eyJ.eyJ'])}\r\n`,
      ),
    () =>
      request(
        'odd preference',
        'GET',
        '/api/v3/list-webhooks',
        undefined,
        `${authorization()}prefer: ${random.pick(['code=', 'code=999999999999', 'apiCode=-1', '=', ';;;,,,', `code=${random.text(20)}`, 'x'.repeat(3_000)])}\r\n`,
      ),
    () =>
      request(
        'huge headers',
        'GET',
        api().path,
        undefined,
        `x-huge: ${'h'.repeat(random.pick([10_000, 20_000, 100_000]))}\r\n`,
      ),
    () =>
      request('many headers', 'GET', api().path, undefined, 'x-many: yes\r\n'.repeat(random.pick([100, 1_000, 3_000]))),
    () =>
      request('odd expectation', 'POST', api().path, '{}', `expect: ${random.pick(['100-continue', 'a miracle'])}\r\n`),
    () =>
      raw(
        'upgrade',
        'half-close',
        `GET ${api().path} HTTP/1.1\r\nhost: ${host}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`,
      ),
    () =>
      request(
        'odd encoding',
        'POST',
        api().path,
        random.pick([
          gzipSync('{}'),
          gzipSync(Buffer.alloc(5_000_000)),
          Buffer.from('no gzip'),
          gzipSync(json()).subarray(0, 15),
        ]),
        `${authorization()}content-encoding: ${random.pick(['gzip', 'deflate', 'br', 'identity', 'x'])}\r\n`,
      ),
    () =>
      request(
        'odd content type',
        'POST',
        api().path,
        '{}',
        `${authorization()}content-type: ${random.pick(['', 'text/html', 'multipart/form-data', 'application/json; charset=utf-7', '\u00ff'])}\r\n`,
      ),

    () => raw('random bytes', 'half-close', random.bytes(random.below(2_000))),
    () => raw('TLS hello', 'half-close', Buffer.from('16030100a5010000a1030300', 'hex'), random.bytes(160)),
    () => raw('HTTP/2 preface', 'half-close', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', random.bytes(20)),
    () => raw('HTTP/0.9', 'half-close', 'GET /\r\n'),
    () =>
      raw(
        'unknown version',
        'half-close',
        `GET / HTTP/${random.pick(['1.2', '3.0', '9', 'x'])}\r\nhost: ${host}\r\n\r\n`,
      ),
    () => raw('tunnel', 'half-close', `CONNECT 127.0.0.1:9 HTTP/1.1\r\nhost: ${host}\r\n\r\n`),
    () =>
      raw(
        'broken head',
        'half-close',
        `GET / HTTP/1.1\r\n${random.pick(['host 127', ': empty', ' folded', 'a\0b: c', 'x\r: y'])}\r\n\r\n`,
      ),
    () =>
      raw(
        'half a head',
        random.pick(['half-close', 'destroy'] as const),
        `POST ${api().path} HTTP/1.1\r\nhost: ${host}\r\ncontent-le`,
      ),
    () =>
      raw(
        'half a body',
        random.pick(['half-close', 'destroy'] as const),
        `POST ${api().path} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: ${random.pick([100, 1_000_000, 10_000_000_000])}\r\n\r\n{"webhookId":`,
      ),
    () =>
      raw(
        'odd content-length',
        'half-close',
        `POST ${api().path} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: ${random.pick(['-1', 'x', '1, 2', '0x10', '', '9'.repeat(30), '2\r\ncontent-length: 3'])}\r\n\r\n{}`,
      ),
    () =>
      raw(
        'short content-length',
        'half-close',
        `POST ${api().path} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 1\r\n\r\n{"webhookId":"x"}`,
      ),
    () =>
      raw(
        'length and chunks',
        'half-close',
        `POST ${api().path} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
      ),
    () =>
      raw(
        'odd transfer encoding',
        'half-close',
        `POST ${api().path} HTTP/1.1\r\nhost: ${host}\r\ntransfer-encoding: ${random.pick(['gzip', 'chunked, chunked', 'x', 'chunked\r\ntransfer-encoding: x'])}\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
      ),
    () =>
      raw(
        'odd chunk size',
        'half-close',
        `POST ${api().path} HTTP/1.1\r\nhost: ${host}\r\ntransfer-encoding: chunked\r\n\r\n${random.pick(['zz', '-1', 'ffffffffffffffffff', '', `2;${'e'.repeat(20_000)}`, '1'])}\r\n{}\r\n0\r\n\r\n`,
      ),
    () =>
      raw(
        'aborted chunks',
        random.pick(['half-close', 'destroy'] as const),
        `POST ${api().path} HTTP/1.1\r\nhost: ${host}\r\n${authorization()}transfer-encoding: chunked\r\n\r\n`,
        '5\r\n{"web',
        '\r\n100000\r\nhook',
      ),
    () =>
      raw(
        'endless chunks',
        'half-close',
        `POST ${api().path} HTTP/1.1\r\nhost: ${host}\r\ntransfer-encoding: chunked\r\n\r\n`,
        ...Array.from({ length: 30 }, () => `10000\r\n${'c'.repeat(0x10000)}\r\n`),
      ),
    () =>
      raw(
        'aborted reading',
        'destroy',
        `GET /api/v3/get-webhook-event-list HTTP/1.1\r\nhost: ${host}\r\n${authorization()}\r\n`.repeat(5),
      ),
    () => raw('aborted stream', 'destroy', `GET /_mock/pools/${userPoolId}/stream HTTP/1.1\r\nhost: ${host}\r\n\r\n`),
    () =>
      raw(
        'aborted waiting',
        'destroy',
        `POST /_mock/pools/${userPoolId}/wait-for-delivery HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 17\r\n\r\n{"timeoutMs":100}`,
      ),
    () => {
      const many = Array.from({ length: 1 + random.below(8) }, () => {
        const { method, path } = random.pick(apiPaths);
        const body = method === 'GET' ? '' : random.pick(scalars);
        return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${authorization()}content-length: ${Buffer.byteLength(body, 'latin1')}\r\n\r\n${body}`;
      });
      return raw(
        'pipelined',
        'wait',
        many.join(''),
        `GET /_mock/livez HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`,
      );
    },
    () =>
      raw(
        'pipelined with garbage',
        'half-close',
        `GET /_mock/livez HTTP/1.1\r\nhost: ${host}\r\n\r\n`,
        random.bytes(100),
      ),
  ];
  return makers;
}

/** Operations that may wait before they answer. */
const slow: ReadonlySet<string> = new Set(['streamActivity', 'waitForDelivery', 'settle', 'assertNoDelivery']);
