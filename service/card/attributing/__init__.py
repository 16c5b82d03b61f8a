"""Who says so: cue, source and content of every statement, and quotations."""
