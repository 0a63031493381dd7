import pino from 'pino'
import { env } from '~/env.server'

/** Time, act, actor's id, outcome; never text, names, addresses or a request's body. */
export const log = pino({ level: env.LOG_LEVEL, base: undefined })
