import type { Ready } from './killable-server.ts';

/** A delivery that a server said it has. */
export type AcknowledgedDelivery = { readonly deliveryId: string; readonly marker: number };

/** A delivery as the control API shows it, as far as it matters here. */
type Shown = {
  readonly deliveryId: string;
  readonly source: string;
  readonly state: string;
  readonly reason?: string;
  readonly attemptCount: number;
  readonly url: string;
  readonly body: string;
};

const clients = 4;
const callTimeoutMs = 10_000;

/** Works with a server that may be gone at any moment, and writes down what was acknowledged. */
export class KillLoad {
  /** IDs of webhooks. */
  readonly webhooks: string[] = [];
  readonly deliveries: AcknowledgedDelivery[] = [];
  /** Markers of events. */
  readonly events = new Set<number>();
  /** Markers of events that were emitted and never answered. */
  readonly unanswered = new Set<number>();
  replays = 0;

  readonly #url: string;
  readonly #hooks: readonly { readonly path: string; readonly retries: number }[];
  #calls = 0;
  #markers = 0;
  #acknowledged = 0;
  #waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  #stopping = false;
  #working: Promise<unknown> = Promise.resolve();

  /** @param url where the receivers are */
  constructor(url: string, hooks: readonly { readonly path: string; readonly retries: number }[]) {
    this.#url = url;
    this.#hooks = hooks;
  }

  /** Creates the webhooks that every event goes to. */
  async begin(ready: Ready): Promise<void> {
    for (const { path, retries } of this.#hooks) {
      const retryConfig = { enabled: true, count: retries, delay: path === '/flaky' ? 0.02 : 0, delayUnit: 'Second' };
      await this.#createWebhook(ready, { url: this.#url + path, events: ['user:created'], retryConfig });
    }
  }

  /** Works until the moment has come. Calls go on until `stop`. */
  async run(ready: Ready, moment: Promise<void>): Promise<void> {
    this.#stopping = false;
    this.#working = Promise.all(Array.from({ length: clients }, () => this.#client(ready)));
    // A finding ends the run; so does a server that ended by itself.
    await Promise.race([moment, this.#working]);
  }

  /** Starts no more calls. */
  stop(): void {
    this.#stopping = true;
  }

  /** Resolves when no call is in progress. */
  async stopped(): Promise<void> {
    await this.#working;
  }

  /** Resolves after so many more acknowledgements. */
  acknowledged(count: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.push({ count: this.#acknowledged + count, resolve }));
  }

  /** Waits until nothing is due any more, retries included. */
  async settle(ready: Ready): Promise<void> {
    for (let round = 0; round < 10_000; round++) {
      const { waiting } = await this.#must<{ waiting: number }>(ready, '/_mock/pools/default/settle', {
        timeoutMs: 60_000,
      });
      if (waiting === 0) return;
    }
    throw new Error('the server did not settle');
  }

  /** All deliveries that there are, and the webhooks that are not. */
  async readBack(ready: Ready): Promise<{
    readonly deliveries: (AcknowledgedDelivery & Omit<Shown, 'url' | 'body'> & { readonly path: string })[];
    readonly missingWebhooks: string[];
  }> {
    const shown: Shown[] = [];
    for (let before = ''; ; before = `&before=${shown.at(-1)?.deliveryId}`) {
      const answer = await fetch(`${ready.url}/_mock/pools/default/deliveries?limit=1000${before}`);
      const { deliveries } = (await answer.json()) as { deliveries: Shown[] };
      if (deliveries.length === 0) break;
      shown.push(...deliveries);
    }
    const missingWebhooks: string[] = [];
    for (const webhookId of this.webhooks) {
      const answer = await fetch(`${ready.url}/api/v3/get-webhook?webhookId=${webhookId}`, {
        headers: { authorization: `Bearer ${ready.token}` },
      });
      if (((await answer.json()) as { statusCode: number }).statusCode !== 200) missingWebhooks.push(webhookId);
    }
    const deliveries = shown.map(({ url, body, ...rest }) => ({
      ...rest,
      path: new URL(url).pathname,
      marker: JSON.parse(body).data.marker as number,
    }));
    return { deliveries, missingWebhooks };
  }

  async #client(ready: Ready): Promise<void> {
    while (!this.#stopping) {
      const call = this.#calls++;
      try {
        if (call % 9 === 8) await this.#createWebhook(ready, { url: `${this.#url}/never`, events: ['login'] });
        else if (call % 5 === 4) await this.#replay(ready);
        else await this.#emit(ready);
      } catch (error) {
        // A call that was cut off is not acknowledged. Anything else would be a finding.
        if (!this.#isCutOff(error)) throw error;
        return;
      }
      this.#acknowledged++;
      for (const { resolve } of this.#waiting.filter(({ count }) => count <= this.#acknowledged)) resolve();
      this.#waiting = this.#waiting.filter(({ count }) => count > this.#acknowledged);
    }
  }

  /** `fetch` rejects with a TypeError when the other side is gone, in the middle of an answer too. */
  #isCutOff(error: unknown): boolean {
    return error instanceof TypeError;
  }

  async #createWebhook(ready: Ready, input: object): Promise<void> {
    const body = { name: 'a webhook', contentType: 'application/json', ...input };
    const { data } = await this.#must<{ data: { webhookId: string } }>(ready, '/api/v3/create-webhook', body);
    this.webhooks.push(data.webhookId);
  }

  async #emit(ready: Ready): Promise<void> {
    const marker = this.#markers++;
    this.unanswered.add(marker);
    const body = { eventName: 'user:created', data: { marker }, merge: false, check: false };
    const { deliveries } = await this.#must<{ deliveries: { deliveryId: string }[] }>(
      ready,
      '/_mock/pools/default/events',
      body,
    );
    this.unanswered.delete(marker);
    this.events.add(marker);
    for (const { deliveryId } of deliveries) this.deliveries.push({ deliveryId, marker });
  }

  async #replay(ready: Ready): Promise<void> {
    const original = this.deliveries[Math.floor(Math.random() * this.deliveries.length)];
    if (original === undefined) return;
    const path = `/_mock/pools/default/deliveries/${original.deliveryId}/replay`;
    const { deliveryId } = await this.#must<{ deliveryId: string }>(ready, path, {});
    this.deliveries.push({ deliveryId, marker: original.marker });
    this.replays++;
  }

  async #must<Body>(ready: Ready, path: string, input: object): Promise<Body> {
    const response = await fetch(ready.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${ready.token}` },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(path.endsWith('/settle') ? 61_000 : callTimeoutMs),
    });
    const body = (await response.json()) as Body & { readonly statusCode?: number };
    if (response.status > 201 || (body.statusCode ?? 200) !== 200) {
      throw new Error(`${path} answered ${response.status} ${JSON.stringify(body)}`);
    }
    return body;
  }
}
