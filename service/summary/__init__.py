"""Document -> Summary: which sentences stand for the whole, verbatim."""
