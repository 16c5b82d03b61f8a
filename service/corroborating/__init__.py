"""Several articles on one event: which claims they share, on which origins these rest, and how well that carries."""
