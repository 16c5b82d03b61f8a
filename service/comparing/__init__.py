"""Two versions of one article: what was added, taken out or changed, with the text of both that shows it."""
