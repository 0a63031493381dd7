const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; manifest-src 'self'"

// Vite puts styles into the page while one develops.
const developmentPolicy = policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")

/** The headers of every answer, unless it says otherwise itself. */
export function fixedHeaders({
  isSecure,
  isDevelopment,
}: {
  isSecure: boolean
  isDevelopment: boolean
}): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': isDevelopment ? developmentPolicy : policy,
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  }
}
