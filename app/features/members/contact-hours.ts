/** How long the link works that confirms an address for her mail. */
export const contactHours = 48
