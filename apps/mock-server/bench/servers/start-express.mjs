// The least that can be started with express: one route. Prints its port. No TypeScript, since its types would have to be stripped
// at each start.
import express from 'express';

const app = express();
app.get('/api/v3/list-webhooks', (_, response) => void response.json({ statusCode: 200 }));
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGTERM', () => server.close());
