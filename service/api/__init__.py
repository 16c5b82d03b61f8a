"""HTTP: schemas, problems, routes. The only part that knows Flask."""
