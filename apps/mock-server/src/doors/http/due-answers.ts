import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Knows which answers are still due on each connection. */
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

/** A request, and the one before it while the answer to that is due. */
type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly before: Exchange | undefined;
};

export function createDueAnswers(): DueAnswers {
  const latest = new WeakMap<Socket, Exchange>();
  return {
    add(request, response) {
      const { socket } = request;
      const before = latest.get(socket);
      latest.set(socket, { request, response, before: before && isDue(before) ? before : undefined });
    },
    whenNone(socket, then) {
      const last = latest.get(socket);
      // Answers are written in order, so the last one that is due is the one to wait for.
      const due = last?.request.complete === false ? last.before : last;
      if (due === undefined || !isDue(due)) then();
      else due.response.once('finish', then);
    },
    isAnsweredEarly(socket) {
      const last = latest.get(socket);
      return last !== undefined && !last.request.complete && last.response.headersSent;
    },
  };
}

function isDue({ response }: Exchange): boolean {
  return !response.writableFinished && !response.destroyed;
}
