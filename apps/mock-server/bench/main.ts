import { fileURLToPath } from 'node:url';
import { runBenches } from '../../../.config/bench/run-benches.ts';
import { pin } from '../../../.config/bench/start-pinned.ts';
import { apiBenches } from './api.ts';
import { deliveryBench } from './delivery.ts';
import { inProcess } from './in-process.ts';
import { memoryBench } from './memory.ts';
import { startBenches } from './start.ts';

// The load has a core of its own; servers and receivers have the other one.
pin(process.pid, 1);
await runBenches({
  folder: fileURLToPath(new URL('..', import.meta.url)),
  command: 'npx -y pnpm@12 bench --filter=@genauth-webhooks/mock-server',
  benches: [...apiBenches, inProcess, deliveryBench, memoryBench, ...startBenches],
});
