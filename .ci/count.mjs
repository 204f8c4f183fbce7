/**
 * Adds up what the packages' tests wrote to `.vitest/results.json`, tells each failure, and ends with the line
 * `N passed, N failed`.
 * A package that has tests and left no readable results counts as one failure. Runs on Node 20 without any install.
 *
 *     node .ci/count.mjs [exit code of the test command] [root]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [commandCode = '0', root = '.'] = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const folder of testedPackages()) {
  const { passes, failures, notes } = readResults(folder);
  passed += passes;
  failed += failures;
  for (const note of notes) console.log(`${folder}: ${note}`);
}
if (commandCode !== '0' && failed === 0) {
  failed = 1;
  console.log(`The test command ended with code ${commandCode}, though no test failed.`);
}
if (passed + failed === 0) console.log('No test was run.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function testedPackages() {
  return ['packages', 'apps']
    .filter((parent) => existsSync(join(root, parent)))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((folder) => {
      const manifest = join(root, folder, 'package.json');
      return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.test !== undefined;
    })
    .sort();
}

function readResults(folder) {
  const file = join(root, folder, '.vitest', 'results.json');
  if (!existsSync(file)) return { passes: 0, failures: 1, notes: ['has a test script and left no results'] };
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { passes: 0, failures: 1, notes: [`left results that cannot be read: ${error.message}`] };
  }
  // A file that fails to load, or fails outside a test, has no failed test to count: it counts itself.
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  let failures = results.numFailedTests + brokenFiles.length;
  const notes = [
    ...brokenFiles.map(({ name }) => `${name} failed as a whole`),
    ...results.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${name}\n  ${fullName}\n${indented(failureMessages.join('\n'))}`),
    ),
  ];
  if (!results.success && failures === 0) {
    failures = 1;
    notes.push('failed outside its tests');
  }
  return { passes: results.numPassedTests, failures, notes };
}

/** The beginning of a text, so that the output of many failures can still be read. */
function indented(text) {
  return text
    .split('\n')
    .slice(0, 20)
    .map((line) => `    ${line.slice(0, 500)}`)
    .join('\n');
}
