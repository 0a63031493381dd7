/**
 * Signs that are drawn as nothing or turn the direction of writing: controls, marks of direction, joiners,
 * fillers. In a name or a title they make one thing look like another.
 */
export const unseenSign = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u
