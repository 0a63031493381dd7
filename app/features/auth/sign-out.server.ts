import { lucia } from './lucia.server'

/** Ends the session that a token opens, on the server; its sockets are cut within the second. */
export async function signOut(token: string | null): Promise<void> {
  if (token) await lucia.invalidateSession(token)
}
