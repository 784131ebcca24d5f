// On a former address: to the page that answers now, at the same place in it. A refresh by HTML,
// which is for browsers without JavaScript, forgets what stands behind the # in an address.
"use strict";

const page = document.querySelector('link[rel="canonical"]');
location.replace(page.href + location.hash);
