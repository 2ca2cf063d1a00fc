/**
 * The one part of Node's own global that `isemail` needs; bundlers give a page the like. Counted by hand, because an
 * encoder called for every character would be the slowest part of that package.
 */
export const Buffer = {
  byteLength: (text: string): number => {
    let octets = 0;
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0;
      octets += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return octets;
  },
};
