import type { Bench, Goal } from '../../../.config/bench/bench.ts';
import { apiContestants, type Work } from './api-contestants.ts';
import { newWebhook } from './sample-webhook.ts';

const figures = {
  rate: { unit: 'calls/s' },
  p50: { unit: 'ms', digits: 2 },
  p99: { unit: 'ms', digits: 2 },
} as const;
const of = 'genauth-mock';
const peers = ['Prism static', 'Prism --dynamic', 'Mockoon'];
const peerGoals: readonly Goal[] = [
  { figure: 'rate', of, against: 'Prism static', atLeast: 4 },
  { figure: 'rate', of, against: 'Prism --dynamic', atLeast: 20 },
  { figure: 'rate', of, against: 'Mockoon', atLeast: 40 },
];
const rate = (against: string, atLeast: number): Goal => ({ figure: 'rate', of, against, atLeast });

/** The calls that are measured, by the ID of their bench. */
export const apiWorks = {
  'get-webhook': {
    connections: 10,
    webhooks: 1,
    call: (webhookId) => ({ method: 'GET', path: '/api/v3/get-webhook', parameters: { webhookId } }),
  },
  'create-webhook': {
    connections: 50,
    webhooks: 0,
    reset: true,
    call: () => ({ method: 'POST', path: '/api/v3/create-webhook', parameters: newWebhook }),
  },
  'list-10': { connections: 10, webhooks: 1000, call: () => list(10) },
  'list-50': { connections: 10, webhooks: 1000, call: () => list(50) },
  'refuse-create': {
    connections: 10,
    webhooks: 1,
    expected: { 'genauth-mock': '"statusCode":400', 'Prism static': ' 400 ' },
    call: () => ({
      method: 'POST',
      path: '/api/v3/create-webhook',
      parameters: { ...newWebhook, contentType: 'text/plain' },
    }),
  },
} satisfies { readonly [id: string]: Work };

/** Calls of the emulated API over HTTP, with everything on: signature, validation both ways, state file, journal. */
export const apiBenches: readonly Bench[] = [
  bench({
    id: 'get-webhook',
    title: 'get-webhook, signed, 10 connections',
    names: ['genauth-mock', 'bare express', 'node:http', ...peers],
    smokeNames: ['genauth-mock', 'bare express', 'node:http'],
    goals: [rate('bare express', 0.85), { figure: 'p99', of, against: 'bare express', atMost: 2.5 }, ...peerGoals],
  }),
  bench({
    id: 'create-webhook',
    title: 'create-webhook, signed, durable, 50 connections',
    names: ['genauth-mock', 'bare express', ...peers],
    goals: [rate('bare express', 0.55), ...peerGoals],
  }),
  bench({
    id: 'list-10',
    title: 'list-webhooks, 10 of 1,000, signed, 10 connections',
    names: ['genauth-mock', 'bare express', 'express + Map', ...peers],
    smokeNames: ['genauth-mock', 'express + Map'],
    goals: [rate('bare express', 0.9), ...peerGoals],
  }),
  bench({
    id: 'list-50',
    title: 'list-webhooks, 50 of 1,000, signed, 10 connections',
    names: ['genauth-mock', 'express + Map', ...peers],
    goals: [rate('express + Map', 1.5), ...peerGoals],
  }),
  bench({
    id: 'refuse-create',
    title: 'create-webhook with an unknown content type, refused, 10 connections',
    names: ['genauth-mock', 'Prism static', 'Mockoon'],
    goals: [rate('Prism static', 5)],
  }),
];

function bench(parts: {
  readonly id: keyof typeof apiWorks;
  readonly title: string;
  readonly names: readonly string[];
  /** The contestants of a smoke run, where it starts more than the mock. It starts each of the others for one bench. */
  readonly smokeNames?: readonly string[];
  readonly goals: readonly Goal[];
}): Bench {
  const { id, title, names, smokeNames, goals } = parts;
  return {
    id,
    title,
    figures,
    goals,
    rounds: 7,
    warmUps: 2,
    contestants: (context) => apiContestants(context, context.smoke ? (smokeNames ?? [of]) : names, apiWorks[id]),
  };
}

function list(limit: number): ReturnType<Work['call']> {
  return { method: 'GET', path: '/api/v3/list-webhooks', parameters: { page: 1, limit } };
}
