type Named = { givenName: string; familyName: string; displayName: string }

/**
 * The name by which a coordinator decides about her, and the one that other members see where it is not
 * the same: for whoever has to know who she is, and nobody else.
 */
export function namesOf({ givenName, familyName, displayName }: Named) {
  const verified = `${givenName} ${familyName}`
  return { name: verified, knownAs: displayName === verified ? null : displayName }
}
