import { fileURLToPath } from 'node:url';
import { runBenches } from '../../../.config/bench/run-benches.ts';
import { bundleSize } from './bundle-size.ts';
import { callOverhead } from './call-overhead.ts';
import { typeCheck } from './type-check.ts';

await runBenches({
  folder: fileURLToPath(new URL('..', import.meta.url)),
  command: 'npx -y pnpm@12 bench --filter=@genauth-webhooks/client',
  benches: [callOverhead, bundleSize, typeCheck],
});
