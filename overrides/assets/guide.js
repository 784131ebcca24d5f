// In the field guide: to the place that the address names. Once all fields stood on one page: of that,
// a link with the same id is left, and it leads on. What is folded around a place is opened.

function find() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place?.matches("a[href]")) {
    location.replace(place.href);
    return;
  }
  for (let fold = place?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place?.scrollIntoView();
}

if (location.hash) find();
addEventListener("hashchange", find);
