import type { Attachment } from "mailrail";

/** A body whose images are referred to as mail does it, and the images as attachments. */
export interface Body {
  html: string;
  images: Attachment[];
}

/** Gmail keeps the Content-ID of an inline image here; its `src` only shows the image to the writer. */
const CONTENT_ID = "data-surl";

/** The body of a compose window as it should go out. */
export async function bodyWithImages(body: HTMLElement): Promise<Body> {
  // A document that is never shown: in it no image is loaded a second time.
  const copy = document.implementation.createHTMLDocument().importNode(body, true);
  const images: Attachment[] = [];
  for (const image of copy.querySelectorAll<HTMLImageElement>(`img[${CONTENT_ID}^="cid:"]`)) {
    const cid = image.getAttribute(CONTENT_ID) ?? "";
    const content = await contentOf(new URL(image.getAttribute("src") ?? "", document.baseURI).href);
    images.push({ ...content, name: image.alt, contentId: cid.slice("cid:".length) });
    image.setAttribute("src", cid);
    image.removeAttribute(CONTENT_ID);
  }
  return { html: copy.innerHTML, images };
}

/** A `blob:` of the page is nothing the worker could read, so its content travels in the reference. */
async function contentOf(src: string): Promise<{ id: string; mediaType: string; size: number }> {
  if (!src.startsWith("blob:")) return { id: src, mediaType: "application/octet-stream", size: 0 };
  const known = read.get(src) ?? readBlob(src);
  read.set(src, known);
  return known;
}

const read = new Map<string, Promise<{ id: string; mediaType: string; size: number }>>();

async function readBlob(src: string): Promise<{ id: string; mediaType: string; size: number }> {
  const blob = await (await fetch(src)).blob();
  const id = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.onerror = () => {
      reject(new Error("the image cannot be read"));
    };
    reader.readAsDataURL(blob);
  });
  return { id, mediaType: blob.type, size: blob.size };
}
