"""Sources: who the speakers are, how much of them is shown, and what a claim goes back to."""
