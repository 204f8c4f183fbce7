import { parseArgs } from 'node:util';
import { checkRooms, listRooms } from './check-rooms.ts';
import { formatFinding, formatRooms } from './format-rooms.ts';
import { packageOrders } from './order.ts';
import { readPackage } from './read-package.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    quiet: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});

if (values.help) {
  console.log(`Usage: rooms [options]

Prints the rooms of every package and the imports between them, and checks them against .config/rooms/order.ts.
Exits with 1 when an import breaks the order.

  --quiet        print only broken rules
  --root <path>  check another checkout (default: the current folder)`);
} else {
  const packages = packageOrders.map((order) => readPackage(values.root, order));
  const findings = packages.flatMap(checkRooms);
  if (!values.quiet) {
    console.log('Each room with its number of files, then the rooms it imports: values+types.\n');
    for (const sources of packages) console.log(`${formatRooms(sources, listRooms(sources))}\n`);
  }
  for (const finding of findings) console.error(`${formatFinding(finding)}\n`);
  if (findings.length > 0) {
    console.error(`Broken rules: ${findings.length}. The order is declared in .config/rooms/order.ts.`);
    process.exitCode = 1;
  } else if (!values.quiet) {
    console.log('Every import follows the declared order.');
  }
}
