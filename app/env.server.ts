import { z } from 'zod'

const EnvSchema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
  DATA_DIR: z.string().default('.data'),
  DEMO: z.stringbool().default(false),
  EXIT_URL: z.url().default('https://www.wikipedia.org/'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ORIGIN: z.url().optional(),
  PORT: z.coerce.number().int().default(3000),
  POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  REDIS_URL: z.url().optional(),
  SECRET: z.string().min(32).optional(),
  SECRET_BEFORE: z.string().min(32).optional(),
  SMTP_FROM: z.string().default('Mreža <no-reply@localhost>'),
  SMTP_URL: z.url().optional(),
})

/** The settings of this process; app/ reads the environment here and nowhere else. */
export const env = EnvSchema.refine((it) => !(it.DEMO && it.ORIGIN?.startsWith('https:')), {
  path: ['DEMO'],
  error: 'personas that anyone can be have no place behind a public address',
}).parse(process.env)

/** The address under which people reach this installation; never taken from a request. */
export const siteOrigin = env.ORIGIN ?? `http://localhost:${env.PORT}`

/** True where the address of the site is https, so cookies may carry the __Host- prefix. */
export const isSecure = env.ORIGIN?.startsWith('https:') ?? false
