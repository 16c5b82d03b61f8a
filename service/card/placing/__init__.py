"""Where: names of places -> places of the world, and their role in the story."""
