/** A request as it left, read to the end. */
export type Sent = {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
};

/** What a request is answered: a response as it is, an envelope as JSON under HTTP 200, or an error of the network. */
export type Answer = Response | Error | object;

export type ScriptedFetch = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly sent: readonly Sent[];
};

/** The envelope of a success. */
export const success = { statusCode: 200, message: '', data: {} } as const;

/** Makes a `fetch` that keeps its requests and asks the script for the answer to each. It uses Web APIs only. */
export function createScriptedFetch(script: (sent: Sent, count: number) => Answer | Promise<Answer>): ScriptedFetch {
  const sent: Sent[] = [];
  return {
    sent,
    async fetch(request) {
      const { method, url } = request;
      const one = {
        method,
        url,
        path: new URL(url).pathname,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      };
      sent.push(one);
      const answer = await script(one, sent.length);
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer : Response.json(answer);
    },
  };
}

/** Makes a `fetch` that gives the answers in turn, and the last one from then on. */
export function answerInTurn(...answers: readonly Answer[]): ScriptedFetch {
  return createScriptedFetch((_, count) => {
    const answer = answers[Math.min(count, answers.length) - 1] ?? success;
    return answer instanceof Response ? answer.clone() : answer;
  });
}
