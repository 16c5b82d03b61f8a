"""From what the caller sent to a :class:`~service.text.document.Document`."""
