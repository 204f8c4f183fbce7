import { checkNames, checkOptions, isFunction } from '../options/check-option.ts';

/** A delivery as it arrived. It can be handed to `parseWebhook` as it is. */
export type ReceivedDelivery = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** By names in lower case. */
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  /** Names and values alternate, as they were sent. */
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
  /** The body as a string. */
  readonly text: string;
};

/** Which delivery to wait for, and for how long. */
export type NextOptions = {
  /** Selects a delivery. Others stay for later calls. Default: any. */
  readonly where?: ((delivery: ReceivedDelivery) => boolean) | undefined;
  /** In milliseconds, from 0 to 2147483647. Default 5000. */
  readonly timeoutMs?: number | undefined;
};

/** The deliveries that have arrived, and the calls that wait for one. */
export type Inbox = {
  add(delivery: ReceivedDelivery): void;
  next(options?: NextOptions): Promise<ReceivedDelivery>;
  all(): readonly ReceivedDelivery[];
  /** Makes every call that waits reject. */
  close(): void;
};

type Waiter = {
  readonly where: (delivery: ReceivedDelivery) => boolean;
  readonly resolve: (delivery: ReceivedDelivery) => void;
  readonly fail: (reason: string) => void;
};

/** A timer takes anything else for 1 ms. */
const longestTimeout = 2 ** 31 - 1;

function isTimeout(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= longestTimeout;
}

/** A condition that throws makes its `next()` reject. */
function matches(waiter: Waiter, delivery: ReceivedDelivery): boolean {
  try {
    return waiter.where(delivery);
  } catch (error) {
    waiter.fail(`its condition threw ${error}`);
    return false;
  }
}

/** An inbox in which each delivery is taken once. */
export function createInbox(): Inbox {
  const arrived: ReceivedDelivery[] = [];
  const untaken: ReceivedDelivery[] = [];
  const waiters = new Set<Waiter>();
  let isClosed = false;

  const describe = (reason: string): Error => {
    const lines = arrived.map(
      (delivery) =>
        `\n  ${delivery.method} ${delivery.path} ${delivery.text.length} characters${untaken.includes(delivery) ? '' : ', taken'}`,
    );
    return new Error(`No delivery: ${reason}. Arrived so far: ${lines.length === 0 ? 'nothing' : lines.join('')}`);
  };

  return {
    add(delivery) {
      arrived.push(delivery);
      for (const waiter of waiters) {
        if (matches(waiter, delivery)) {
          waiter.resolve(delivery);
          return;
        }
      }
      untaken.push(delivery);
    },
    // Asynchronous, so that a condition that throws makes it reject.
    async next(options = {}) {
      checkNames(options, ['where', 'timeoutMs']);
      const { where = () => true, timeoutMs = 5000 } = options;
      checkOptions({ where }, isFunction, 'a function');
      checkOptions({ timeoutMs }, isTimeout, `a number from 0 to ${longestTimeout}`);
      const index = untaken.findIndex((delivery) => {
        try {
          return where(delivery);
        } catch (error) {
          throw describe(`its condition threw ${error}`);
        }
      });
      const [found] = index < 0 ? [] : untaken.splice(index, 1);
      if (found !== undefined) return found;
      if (isClosed) throw describe('the receiver is closed');
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          clearTimeout(timer);
          waiters.delete(waiter);
        };
        const waiter: Waiter = {
          where,
          resolve: (delivery) => {
            leave();
            resolve(delivery);
          },
          fail: (reason) => {
            leave();
            reject(describe(reason));
          },
        };
        const timer = setTimeout(() => waiter.fail(`none came within ${timeoutMs} ms`), timeoutMs);
        waiters.add(waiter);
      });
    },
    all: () => [...arrived],
    close() {
      isClosed = true;
      for (const waiter of [...waiters]) waiter.fail('the receiver is closed');
    },
  };
}
