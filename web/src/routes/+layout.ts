// No page is ever rendered with anyone's data in it: the server sends files, the browser asks for the rest.
export const ssr = false;
export const prerender = false;
