"""What: the claims, the central one first, and the main event."""
