"""When: date expressions -> values."""
