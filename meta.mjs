import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
const resolveDir = process.argv[2] + '/packages/client/test';
export async function run(program, minify=true){
 const r = await build({ stdin:{contents:program,resolveDir,loader:'ts'}, bundle:true, minify, write:false, metafile:true, format:'iife', globalName:'program', target:'es2023', conditions:['@genauth-webhooks/source'], outdir:'out', logLevel:'silent'});
 return r;
}
const one = `
  import { ManagementClient } from '../src/index.ts';
  const client = new ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b' });
  export const answer = client.listWebhooks();
`;
const r = await run(one);
const code=r.outputFiles[0].text;
console.log('min',code.length,'gzip',gzipSync(code,{level:9}).length);
const ins=Object.values(r.metafile.outputs).flatMap(o=>Object.entries(o.inputs)).filter(([,v])=>v.bytesInOutput).sort((a,b)=>b[1].bytesInOutput-a[1].bytesInOutput);
if(process.argv[3]) for(const [f,v] of ins) console.log(String(v.bytesInOutput).padStart(6),f);
if(process.argv[3]==='code') console.log(code);
for (const [n,p] of [['parse',`import {parseWebhook} from '../src/webhooks/index.ts'; export const p=parseWebhook;`],['all',`export * from '../src/index.ts'; export * from '../src/webhooks/index.ts'; export * from '../src/http.ts';export * from '../src/validate.ts'`]]){const r=await run(p);const c=r.outputFiles[0].text;console.log(n,c.length,gzipSync(c,{level:9}).length)}
