import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

/** Seconds of a page by its status; no path, so that no address of a thing is kept. */
export const requestSeconds = new Histogram({
  name: 'mreza_request_seconds',
  help: 'Time of a request by method and status',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
  registers: [registry],
})

/** All figures in the Prometheus text form. */
export function metrics(): Promise<string> {
  return registry.metrics()
}
