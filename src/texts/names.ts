/** As many as there is room for one behind the other, in characters, and how many are left. */
export function namesWithin(
  names: readonly string[],
  room: number,
): { readonly shown: readonly string[]; readonly left: number } {
  let used = 0;
  const fitting = names.findIndex((name) => {
    used += name.length + 2;
    return used > room;
  });
  const shown = fitting === -1 ? names : names.slice(0, fitting);
  return { shown, left: names.length - shown.length };
}
