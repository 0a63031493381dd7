declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  type Request = {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
  }
  type Options = {
    url: string
    connections: number
    duration: number
    requests: Array<Request & { setupRequest?: (request: Request) => Request }>
  }
  type Result = {
    duration: number
    errors: number
    timeouts: number
    requests: { total: number }
    statusCodeStats: Record<string, { count: number }>
  }
  type Instance = EventEmitter & Promise<Result>
  export default function autocannon(options: Options): Instance
}
