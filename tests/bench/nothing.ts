/** What Node's `util` and `url` are in a page: the packages then use the page's own TextEncoder and URL. */
export {};
