"""Which claims, sources and figures of several articles are the same: precision first, unsure pairs stay apart."""
