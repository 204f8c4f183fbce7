import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Tracks the pending answers of each connection. */
export type DueAnswers = {
  /** Notes a request. Requests of one connection are noted in their order. */
  add(request: IncomingMessage, response: ServerResponse): void;
  /**
   * Calls back, at once or later, when no answer is due to any request that arrived whole, so that what is written then
   * is not taken for one of these answers. Never calls back when the connection closes before.
   */
  whenNone(socket: Socket, then: () => void): void;
  /** Whether the latest request is still arriving and its answer was begun. What is written then would be part of it. */
  isAnsweredEarly(socket: Socket): boolean;
};

/** The latest request of a connection, and the answer to the request before it. */
type Latest = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Not the whole exchange: a chain of exchanges would keep all of them for as long as an answer is always due. */
  readonly before: ServerResponse | undefined;
};

// Answers are written in order, and only the latest request can still be arriving. So the last answer that is due, which is the
// one to wait for, belongs to the latest request or to the one before it.
export function createDueAnswers(): DueAnswers {
  const latest = new WeakMap<Socket, Latest>();
  return {
    add(request, response) {
      const { socket } = request;
      latest.set(socket, { request, response, before: latest.get(socket)?.response });
    },
    whenNone(socket, then) {
      const last = latest.get(socket);
      const due = last?.request.complete === false ? last.before : last?.response;
      if (due === undefined || due.writableFinished || due.destroyed) then();
      else due.once('finish', then);
    },
    isAnsweredEarly(socket) {
      const last = latest.get(socket);
      return last !== undefined && !last.request.complete && last.response.headersSent;
    },
  };
}
