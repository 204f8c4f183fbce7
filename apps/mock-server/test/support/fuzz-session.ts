import { connect } from 'node:net';
import { failureValidator } from '@genauth-webhooks/contract/validate';
import type { HostileRequest } from './hostile-requests.ts';

/** What came of many hostile requests. */
export type FuzzReport = {
  sent: number;
  /** Requests by what was wrong with them. */
  readonly kinds: { [kind: string]: number };
  /** Answers by their HTTP status. */
  readonly statuses: { [status: string]: number };
  /** Connections that were closed without an answer although one was due. */
  readonly unanswered: { [kind: string]: number };
  /** What an answer must not be. */
  readonly problems: string[];
};

export type FuzzOptions = {
  readonly count: number;
  /** The number of requests in progress at the same time. */
  readonly atOnce: number;
  /** Ends the run early when it returns true. */
  readonly until?: () => boolean;
  /** Called with the number of requests so far, before each one. */
  readonly onSent?: (count: number) => void;
};

const patienceMs = 10_000;
const problemsKept = 50;

/** Sends requests over sockets of their own, some at a time, and looks at each answer. */
export async function runFuzz(
  port: number,
  requests: Iterator<HostileRequest>,
  { count, atOnce, until = () => false, onSent }: FuzzOptions,
): Promise<FuzzReport> {
  const report: FuzzReport = { sent: 0, kinds: {}, statuses: {}, unanswered: {}, problems: [] };
  const worker = async (): Promise<void> => {
    while (report.sent < count && !until()) {
      report.sent++;
      onSent?.(report.sent);
      const { value: request } = requests.next();
      increase(report.kinds, request.kind);
      const received = await send(port, request);
      const problem = (text: string): void => {
        if (report.problems.length < problemsKept)
          report.problems.push(`${request.kind}: ${text}\n${describe(request)}`);
      };
      if (received === undefined) problem(`no answer within ${patienceMs} ms`);
      else if (request.ending !== 'destroy') judge(request, received, report, problem);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return report;
}

/** Resolves to what came back once the connection is closed, or to nothing when that takes too long. */
function send(port: number, { pieces, ending }: HostileRequest): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const impatient = setTimeout(() => {
      socket.destroy();
      resolve(undefined);
    }, patienceMs);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', () => socket.end());
    // A server that refuses early may reset the connection while bytes are still being written.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(impatient);
      resolve(Buffer.concat(chunks));
    });
    for (const piece of pieces) socket.write(piece);
    if (ending === 'half-close') socket.end();
    if (ending === 'destroy') socket.write('', () => socket.destroy());
  });
}

function judge(request: HostileRequest, received: Buffer, report: FuzzReport, problem: (text: string) => void): void {
  if (/\/src\/|\.ts:\d|\.js:\d|node_modules|node:internal|file:\/\/|(\n|\\n)\s+at /.test(received.toString('latin1'))) {
    problem(`insides in ${received.toString('latin1').slice(0, 1000)}`);
  }
  const answers = parseAnswers(received, request.head);
  if (answers === undefined) {
    problem(`not HTTP: ${JSON.stringify(received.toString('latin1').slice(0, 300))}`);
    return;
  }
  if (answers.length === 0 && request.ending === 'wait') increase(report.unanswered, request.kind);
  for (const { status, contentType, body } of answers) {
    increase(report.statuses, String(status));
    if (status >= 500) problem(`answer ${status}: ${body.slice(0, 300)}`);
    if (request.head || body === '') continue;
    const flaw = flawOf(status, contentType, body);
    if (flaw !== undefined) problem(`${flaw}: ${status} ${contentType} ${body.slice(0, 300)}`);
  }
}

/** What is wrong with the body of an answer: it must be an envelope, or what the control API says. */
function flawOf(status: number, contentType: string, body: string): string | undefined {
  if (!contentType.startsWith('application/json')) return 'no JSON';
  let value: { statusCode?: unknown; message?: unknown; requestId?: unknown };
  try {
    value = JSON.parse(body);
  } catch {
    return 'broken JSON';
  }
  if (value.requestId === undefined) {
    // Only the control API leaves the request ID out, and its refusals repeat the HTTP status.
    const isRefusal = value.statusCode === status && typeof value.message === 'string';
    return isRefusal || status < 300 ? undefined : 'no refusal';
  }
  if (value.statusCode === 500) return 'the server failed';
  return value.statusCode === 200 || failureValidator(value) ? undefined : 'no envelope';
}

type ParsedAnswer = { readonly status: number; readonly contentType: string; readonly body: string };

/** Splits the answers of one connection. Undefined when the bytes are not HTTP. An incomplete answer does not count. */
function parseAnswers(received: Buffer, head: boolean): ParsedAnswer[] | undefined {
  const answers: ParsedAnswer[] = [];
  let rest = received;
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n');
    const top = rest.subarray(0, end).toString('latin1');
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(top) ?? [];
    if (end < 0 || status === undefined)
      return answers.length > 0 && /^HTTP/.test(rest.toString('latin1')) ? answers : undefined;
    const length = head ? 0 : Number(/\ncontent-length: (\d+)/i.exec(top)?.[1] ?? 0);
    const body = rest.subarray(end + 4, end + 4 + length);
    if (body.length < length) return answers;
    rest = rest.subarray(end + 4 + length);
    if (status.startsWith('1')) continue;
    const contentType = /\ncontent-type: ([^\r\n]*)/i.exec(top)?.[1] ?? '';
    answers.push({ status: Number(status), contentType, body: body.toString('utf8') });
  }
  return answers;
}

function describe({ pieces }: HostileRequest): string {
  return JSON.stringify(Buffer.concat(pieces).toString('latin1').slice(0, 400));
}

function increase(counts: { [name: string]: number }, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
