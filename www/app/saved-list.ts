/** Gives the person a list as a file. Some hosts let a page save none; copying is there for them. */
export function saveList(list: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([list], { type: "text/csv" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
