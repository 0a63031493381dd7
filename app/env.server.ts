import { z } from 'zod'

const EnvSchema = z.object({
  CLAMD: z
    .string()
    .regex(/^(\/.+|[^\s:]+:\d{1,5})$/, { error: 'the path of a socket, or host:port' })
    .optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
  DATA_DIR: z.string().default('.data'),
  DEMO: z.stringbool().default(false),
  EXIT_URL: z.url().default('https://www.wikipedia.org/'),
  FILES_HOME: z.enum(['local', 's3']).default('local'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ORIGIN: z.url().optional(),
  PORT: z.coerce.number().int().default(3000),
  POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  REDIS_URL: z.url().optional(),
  S3_ACCESS_KEY: z.string().optional(),
  S3_BUCKET: z.string().min(3).optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_SECRET_KEY: z.string().optional(),
  SECRET: z.string().min(32).optional(),
  SECRET_BEFORE: z.string().min(32).optional(),
  SMTP_FROM: z.string().default('Mreža <no-reply@localhost>'),
  SMTP_URL: z.url().optional(),
  UPLOAD_LIMIT: z.coerce
    .number()
    .int()
    .min(1)
    .default(200 * 1024 * 1024),
})

/** The settings of this process; app/ reads the environment here and nowhere else. */
export const env = EnvSchema.refine((it) => !(it.DEMO && it.ORIGIN?.startsWith('https:')), {
  path: ['DEMO'],
  error: 'personas that anyone can be have no place behind a public address',
})
  .refine((it) => it.FILES_HOME === 'local' || it.S3_BUCKET, {
    path: ['S3_BUCKET'],
    error: 'files cannot live in S3 without the name of a bucket',
  })
  .parse(process.env)

/** The address under which people reach this installation; never taken from a request. */
export const siteOrigin = env.ORIGIN ?? `http://localhost:${env.PORT}`

/** True where the address of the site is https, so cookies may carry the __Host- prefix. */
export const isSecure = env.ORIGIN?.startsWith('https:') ?? false
